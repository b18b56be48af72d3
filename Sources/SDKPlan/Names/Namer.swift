import SDKDescription
import SDKDocument

/// The name of a type, legal and unique where it stands. Only ``Namer`` makes one. A class, since
/// names are copied with all that is planned.
package final class TypeName: Hashable, Sendable {
    package let text: String
    /// `Outer.Inner` for a type within another one.
    package let path: String
    /// The name of the type that it stands in.
    let outer: TypeName?

    fileprivate init(text: String, within outer: TypeName? = nil) {
        self.text = text
        path = outer.map { $0.path + "." + text } ?? text
        self.outer = outer
    }

    /// The name of the type at the top of a file that it is, or stands in.
    var top: String { outer?.top ?? text }

    package static func == (left: TypeName, right: TypeName) -> Bool { left.path == right.path }

    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// The name of a property, method or parameter. Only ``Namer`` makes one.
package struct MemberName: Hashable, Sendable {
    /// Without backticks.
    package let text: String

    /// As it is declared, in backticks when it is a keyword.
    package var declared: String {
        ReservedWords.keywords.contains(text) ? "`" + text + "`" : text
    }

    /// As an argument's label in a declaration, where nearly every keyword may stand as it is
    /// ("The Swift Programming Language", Function Declaration).
    package var label: String {
        ["inout", "let", "var"].contains(text) ? "`" + text + "`" : text
    }

    /// As an argument's label in a call, where two more keywords may.
    package var callLabel: String { text == "inout" ? "`inout`" : text }

    fileprivate init(text: String) {
        self.text = text
    }
}

/// Names everything that the library declares, with a function for each position of a name. The
/// plan and the comparison of descriptions both ask here. `Namer+Members.swift` has the members of types
/// and of the client, `Namer+Text.swift` the spelling.
package enum Namer {
    static func members(
        _ wires: [String], taken: Set<String> = [], close: (String) -> String = { $0 },
        plain: (String) -> String
    ) -> [MemberName] {
        unique(wires, plain: plain, taken: taken, close: close).map(MemberName.init)
    }

    // MARK: - Former names

    /// A name that something had before, as its alias; nil for what is no identifier.
    static func former(_ text: some StringProtocol) -> MemberName? {
        IdentifierText.isIdentifier(text) ? MemberName(text: String(text)) : nil
    }

    // MARK: - Types

    /// The names of models, in their order. Within the module, its own name means the module.
    package static func models(_ models: [API.Model], moduleName: String) -> [TypeName] {
        unique(
            models.map { $0.swiftName ?? $0.name },
            plain: { wire in
                let text = typeText(wire)
                return text == moduleName ? text + "Model" : text
            }, taken: ReservedWords.types.union([moduleName]),
            close: { closeTypeText($0, prefix: "Model") }
        ).map { TypeName(text: $0) }
    }

    /// The names of the services for tags, in their order.
    ///
    /// - Parameter taken: The names of models and of the module.
    package static func services(_ tags: [String], taken: Set<String>) -> [TypeName] {
        unique(
            tags.map { tag in
                // What has no letter is spelled by its code, before the suffix joins it.
                if Words.split(tag).isEmpty { return typeText(tag, prefix: tagPrefix) + "API" }
                return endsWithAPI(tag) ? tag : tag + " API"
            },
            plain: { wire in
                let text = service(wire)
                return taken.contains(text) ? text + "Service" : text
            }, taken: taken, close: { closeTypeText($0, prefix: tagPrefix) }
        ).map { TypeName(text: $0) }
    }

    /// The name of a tag's service when nothing stands in the way: `AiAPI` for `AI`, `Ai Api` and `AI API`.
    package static func service(_ tag: String) -> String {
        let suffix = "API"
        let words = serviceWords(tag)
        let text = Words.upperCamel(words)
        guard !words.isEmpty else {
            return Words.split(tag).isEmpty ? typeText(tag, prefix: tagPrefix) + suffix : suffix
        }
        return shortened((beginsWithCapital(text) ? text : tagPrefix + text) + suffix, of: tag)
    }

    /// The words of a tag without the suffix that all services have.
    static func serviceWords(_ tag: String) -> [Substring] {
        endsWithAPI(tag) ? Words.split(tag).dropLast() : Words.split(tag)
    }

    private static let tagPrefix = "Tag"

    private static func endsWithAPI(_ tag: String) -> Bool {
        Words.split(tag).last?.lowercased() == "api"
    }

    /// The name of a type of what comes from servers, and that no schema has.
    static func type(_ wire: String, taken: Set<String>) -> TypeName {
        var text = typeText(wire, prefix: "Model")
        while taken.contains(text) { text = "Received" + text }
        return TypeName(text: text)
    }

    /// The names of the types that an object's properties need; nil where one needs none.
    package static func propertyTypes(
        of object: API.Schema.Object, moduleName: String
    ) -> [TypeName?] {
        var names = NestedNames(within: nil, moduleName: moduleName)
        names.reserve(object)
        return object.properties.map { property in
            NestedNames.wire(property.name, property.schema).map {
                names.name(for: $0, origin: property.schema.node)
            }
        }
    }

    // MARK: - Operations

    /// The names of the methods of one service, in the order of its operations.
    package static func methods(_ operations: [API.Operation]) -> [MemberName] {
        methods(operations, wanted: operations.map(wantedMethod))
    }

    /// - Parameter wanted: What ``wantedMethod(_:)`` gives for each operation.
    static func methods(_ operations: [API.Operation], wanted: [String]) -> [MemberName] {
        unique(
            operations.map(\.wireName), names: wanted,
            taken: ReservedWords.nestedTypes.union(["client"])
        ).map(MemberName.init)
    }

    /// The name that an operation's method has if no other one comes to the same.
    static func wantedMethod(_ operation: API.Operation) -> String {
        memberText(operation.wireName, besides: ["client"], suffix: "Method")
    }

    /// What the types that only one method needs are called after, within its service: the method,
    /// without the words of the service that its name begins with (`reposGet` of `repos`: `get`), unless
    /// another method is called that.
    static func typeStems(_ methods: [MemberName], of tag: String) -> [MemberName] {
        let service = serviceWords(tag).map { $0.lowercased() }
        let stems = methods.map { method -> String in
            let words = Words.split(method.text)
            let beginning = words.prefix(service.count).map { $0.lowercased() }
            guard !service.isEmpty, words.count > service.count, beginning == service else {
                return method.text
            }
            return memberText(words.dropFirst(service.count).joined(separator: " "))
        }
        let counts = Dictionary((stems + methods.map(\.text)).map { ($0, 1) }, uniquingKeysWith: +)
        return zip(methods, stems).map { method, stem in
            let isFree =
                counts[stem] == 1 && stem.unicodeScalars.first?.properties.isAlphabetic == true
            return isFree ? MemberName(text: stem) : method
        }
    }

    /// The name of the method that gives a response element by element, beside all others.
    static func stream(_ method: MemberName, beside names: inout Set<String>) -> MemberName {
        var text = method.text + "Stream"
        while !names.insert(text).inserted { text += "Stream" }
        return MemberName(text: text)
    }

    /// The name of the argument for options of a stream beside arguments of these names.
    static func options(beside names: [MemberName]) -> MemberName {
        let taken = Set(names.map(\.text))
        var name = taken.contains("options") ? "streamOptions" : "options"
        while taken.contains(name) { name += "Value" }
        return MemberName(text: name)
    }

    /// The names of the methods that walk over all pages of listings: `allThings` for `listThings`;
    /// `listThingsPages` where another method or walk is called that.
    ///
    /// - Parameter methods: The names of all methods of the service.
    static func walks(_ listings: [MemberName], beside methods: [MemberName]) -> [MemberName] {
        let taken = Set(methods.map(\.text)).union(["client"])
        let texts = listings.map { walk($0.text) }
        let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        return members(
            zip(listings, texts).map { listing, text in
                taken.contains(text) || counts[text] != 1 ? listing.text + "Pages" : text
            }, taken: taken, plain: { $0 })
    }

    private static func walk(_ listing: String) -> String {
        var words = Words.split(listing)
        let verbs = ["fetch", "find", "get", "list", "query", "search"]
        if words.count > 1, verbs.contains(words[0].lowercased()) { words.removeFirst() }
        if words.first?.lowercased() != "all" { words.insert("all", at: 0) }
        return memberText(words.joined(separator: " "))
    }

    /// The names of the methods that start operations and ask until they are done: `runReport` for
    /// `createReport`; `createReportAndWait` where another method is called that.
    ///
    /// - Parameter methods: The names of all methods of the service.
    static func runs(_ starts: [MemberName], beside methods: [MemberName]) -> [MemberName] {
        let taken = Set(methods.map(\.text)).union(["client"])
        let texts = starts.map { run($0.text) }
        let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        return members(
            zip(starts, texts).map { start, text in
                taken.contains(text) || counts[text] != 1 ? start.text + "AndWait" : text
            }, taken: taken, plain: { $0 })
    }

    private static func run(_ start: String) -> String {
        var words = Words.split(start)
        let verbs = ["begin", "create", "get", "launch", "post", "put", "run", "start", "submit"]
        if words.count > 1, verbs.contains(words[0].lowercased()) { words.removeFirst() }
        words.insert("run", at: 0)
        return memberText(words.joined(separator: " "))
    }

    /// The names of the parameters; of two that come out the same the one that stands first in path,
    /// query, header, cookie keeps it, and the other tells its location.
    package static func arguments(_ operation: API.Operation) -> [MemberName] {
        func text(_ wire: String) -> String {
            let text = memberText(wire)
            return text == "self" ? "selfValue" : text
        }
        var names = operation.parameters.map(\.name)
        // A name like that of a type would stand for it in the method.
        var used = ReservedWords.nestedTypes
        for location in API.Parameter.Location.allCases {
            let indices = names.indices.filter { operation.parameters[$0].location == location }
            if indices.isEmpty { continue }
            let unique = unique(
                indices.map { names[$0] },
                plain: { wire in
                    let plain = text(wire)
                    return used.contains(plain) ? text("\(location.rawValue) \(wire)") : plain
                }, taken: used)
            used.formUnion(unique)
            for (index, name) in zip(indices, unique) { names[index] = name }
        }
        return names.map(MemberName.init)
    }

    /// The name of the argument for a body beside arguments of these names.
    package static func body(beside names: [MemberName]) -> MemberName {
        let taken = Set(names.map(\.text))
        var name = taken.contains("body") ? "requestBody" : "body"
        while taken.contains(name) { name += "Value" }
        return MemberName(text: name)
    }

    /// The name of the argument for a body of another media type: what it is said to be.
    package static func body(
        _ coding: BodyCoding, mediaType: String, beside names: [MemberName]
    ) -> MemberName {
        let wire =
            switch coding {
            case .form: "form"
            case .multipart: "multipart"
            case .text: "text"
            case .binary: "data"
            case .json: String(mediaType.drop { $0 != "/" }.dropFirst().prefix { $0 != "+" })
            }
        return free(memberText(wire.isEmpty ? "json" : wire), beside: names, suffix: "Body")
    }

    /// The name of an argument that the description doesn't have.
    package static func added(_ text: String, beside names: [MemberName]) -> MemberName {
        free(text, beside: names, suffix: "Value")
    }

    private static func free(
        _ text: String, beside names: [MemberName], suffix: String
    ) -> MemberName {
        let taken = Set(names.map(\.text)).union(ReservedWords.nestedTypes)
        var name = text
        while taken.contains(name) { name += suffix }
        return MemberName(text: name)
    }

    static func variable(_ variable: API.Server.Variable) -> MemberName {
        MemberName(text: memberText(variable.name))
    }
}

/// Names for types that have none of their own: within a type or service, or beside an alias, which
/// has no room for them.
struct NestedNames {
    private let owner: TypeName?
    /// Names that the owner's own members have.
    private let reserved: Set<String>
    private let prefix: String
    private let moduleName: String
    private var used: Set<String> = []
    /// Which wire name keeps a text that several of them give.
    private var holders: [String: WireName] = [:]

    init(within owner: TypeName?, reserved: Set<String> = [], moduleName: String) {
        self.owner = owner
        self.reserved = reserved
        self.prefix = ""
        self.moduleName = moduleName
    }

    /// - Parameter used: Names that types beside the alias have.
    init(beside alias: TypeName, used: Set<String>, moduleName: String) {
        self.owner = nil
        self.reserved = []
        self.prefix = alias.text
        self.used = used
        self.moduleName = moduleName
    }

    /// Settles which of an object's properties keeps a text, whatever the order they are met in.
    mutating func reserve(_ object: API.Schema.Object) {
        for property in object.properties {
            guard let wire = Self.wire(property.name, property.schema) else { continue }
            let text = prefix + Namer.nestedTypeText(wire)
            let name = WireName(wire)
            holders[text] = holders[text].map { min($0, name) } ?? name
        }
    }

    /// The name for a type that is used as `wire`, or that has no use of its own when that is empty;
    /// `origin` tells types of one name apart.
    mutating func name(for wire: String, origin: Node) -> TypeName {
        var text = prefix + (wire.isEmpty ? "Item" : Namer.nestedTypeText(wire))
        // A type can't have the name of one that it stands in, and within the module, the module's
        // own name must mean the module.
        let outer = owner?.path.utf8.split(separator: UInt8(ascii: ".")).map(Substring.init) ?? []
        while outer.contains(text[...]) || reserved.contains(text) || text == moduleName {
            text += "Value"
        }
        let isHolder = holders[text].map { $0 == WireName(wire) } ?? true
        if !isHolder || !used.insert(text).inserted {
            text += "_" + StableHash.hexadecimal(of: origin.pointer)
            used.insert(text)
        }
        return TypeName(text: text, within: owner)
    }

    /// What the type of a list's elements is called after: an enum's values share the name of the
    /// list; an object in a list is an item of it.
    static func item(_ wire: String, _ element: API.Schema) -> String {
        switch element.kind {
        case .object, .union: wire + "Item"
        default: wire
        }
    }

    /// What a type that a value needs is called after; nil when it needs none.
    static func wire(_ wire: String, _ schema: API.Schema) -> String? {
        switch schema.kind {
        case .enumeration(let enumeration) where enumeration.constant != nil: nil
        case _ where schema.origin != nil: nil
        case .object, .enumeration, .union: wire
        case .array(let element, _): self.wire(item(wire, element), element)
        case .map(let value): self.wire(wire + "Value", value)
        case .any, .boolean, .integer, .number, .string, .reference: nil
        }
    }
}
