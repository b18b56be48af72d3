import SDKDescription
import SDKDocument

extension Namer {
    /// Names as they are, those that come again counted.
    static func counted(_ wires: [String]) -> [String] {
        var counts: [WireName: Int] = [:]
        return wires.map { wire in
            counts[WireName(wire), default: 0] += 1
            let count = counts[WireName(wire), default: 1]
            return count == 1 ? wire : "\(wire) \(count)"
        }
    }

    /// The names of a union's cases.
    static func alternatives(_ wires: [String]) -> [MemberName] {
        let taken = ReservedWords.unionMembers
        return members(wires, taken: taken, close: unlikeType) {
            valueText($0, besides: taken, suffix: "Alternative")
        }
    }

    /// The names of the properties that all alternatives of a union have.
    package static func shared(_ wires: [String], beside alternatives: [MemberName]) -> [MemberName]
    {
        let taken = ReservedWords.unionMembers.union(alternatives.map(\.text))
        return members(wires, taken: taken, close: unlikeType) {
            memberText($0, besides: taken, suffix: "Value")
        }
    }

    /// What the alternatives of a union are called, each in another way.
    static func spokenAlternatives(
        _ union: API.Schema.Union, in schemas: ModelSchemas
    ) -> [String] {
        AlternativeNames(union, in: schemas).names
    }

    /// The cases of a union, as they fall to its alternatives.
    package static func alternatives(
        of union: API.Schema.Union, in schemas: ModelSchemas
    ) -> [MemberName] {
        alternatives(spokenAlternatives(union, in: schemas))
    }
}

/// What the alternatives of a union are called: by their title, their model, or what only they can
/// be. Those that are called the same are counted.
private struct AlternativeNames {
    private let schemas: ModelSchemas
    /// The properties that stand beside the choice.
    private let known: Set<WireName>
    /// A name for each alternative.
    private(set) var names: [String] = []

    init(_ union: API.Schema.Union, in schemas: ModelSchemas) {
        self.schemas = schemas
        known = Set(union.known.map(WireName.init))
        let telling = tellingProperty(union)
        names = Namer.counted(union.alternatives.map { name(of: $0, telling) })
    }

    /// The property whose only value is another one in each object without a name.
    private func tellingProperty(_ union: API.Schema.Union) -> WireName? {
        let objects = union.alternatives.compactMap { schema -> API.Schema.Object? in
            if case .object(let object) = schema.kind { object } else { nil }
        }
        return objects.first?.properties.lazy.map { WireName($0.name) }.first { name in
            let values = objects.compactMap { constant(name, of: $0).map(WireName.init) }
            return Set(values).count == objects.count
        }
    }

    private func constant(_ name: WireName, of object: API.Schema.Object) -> String? {
        object.properties.first { WireName($0.name) == name }
            .flatMap { schemas.constant(of: $0.schema)?.wireText }
    }

    private func name(of schema: API.Schema, _ telling: WireName?) -> String {
        if let title = schema.title, !Words.split(title).isEmpty { return title }
        if let model = schema.extendedModel { return model }
        switch schema.kind {
        case .reference(let name): return name
        case .any: return "json"
        case .boolean: return "bool"
        case .integer: return "integer"
        case .number: return "number"
        case .string:
            // By its format, so that a date is told from a plain string.
            switch SwiftType.Builtin(schema.kind) {
            case .date: return "date time"
            case .calendarDate: return "date"
            case .localDateTime: return "local date time"
            case .data: return "data"
            case .decimal: return "decimal"
            default: return "string"
            }
        case .enumeration(let enumeration):
            guard let constant = enumeration.constant else { return "known" }
            return enumeration.names.first ?? Self.spoken(constant)
        case .array(let element, _): return name(of: element, nil) + "List"
        case .map: return "map"
        case .object(let object): return name(of: object, telling)
        case .union: return "nested"
        }
    }

    private func name(of object: API.Schema.Object, _ telling: WireName?) -> String {
        var constant = telling.flatMap { self.constant($0, of: object) }
        if constant == nil {
            let constants = object.properties.lazy.compactMap { schemas.constant(of: $0.schema) }
            constant = constants.compactMap(\.string).first
        }
        if let constant, Words.split(constant).first?.first?.isLetter == true { return constant }
        if let constant, let telling, Words.split(telling.text).first?.first?.isLetter == true {
            return telling.text + " " + constant
        }
        // Named after what only it has, as far as that can be said in a few words.
        let keys = object.properties.lazy.map(\.name).filter { !known.contains(WireName($0)) }
            .prefix(2)
        return keys.isEmpty ? "object" : "with " + keys.joined(separator: " and ")
    }

    private static func spoken(_ constant: Node) -> String {
        if let text = constant.string { return text.isEmpty ? "empty" : text }
        let text = constant.wireText
        return text.hasPrefix("-") ? "minus " + text.dropFirst() : "value " + text
    }
}
