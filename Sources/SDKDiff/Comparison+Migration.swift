import SDKDocument

/// A name that code has to write in another way.
private struct Renaming {
    var old: String
    var new: String
    /// Whether nothing but the name is another one.
    var isSame = false
    /// Swift that keeps the old name for a while; nil where a name alone can't.
    var alias: String?
}

extension Comparison {
    /// What code has to rename, as a list in Markdown.
    package func migration() -> String {
        let renamings = self.renamings
        guard !renamings.isEmpty else { return "Nothing to rename.\n" }
        return renamings.map { "- \(MarkdownText.code($0.old)) → \(MarkdownText.code($0.new))\n" }
            .joined()
    }

    /// The old names as deprecated aliases of the new ones, for a file beside the generated ones:
    /// code goes on to compile for a version, and Xcode offers to rename.
    ///
    /// Only what has the same signature under its new name has an alias.
    package func deprecations() -> String {
        renamings.compactMap(\.alias).joined(separator: "\n")
    }

    /// The same in JSON, as `sdkgen generate` takes it to emit aliases itself; what has another type
    /// or other arguments now can have none.
    package func renamed() -> String {
        var text = "["
        for renaming in renamings where renaming.isSame {
            text += text.utf8.count > 1 ? ",\n  " : "\n  "
            var bytes: [UInt8] = Array("{\"old\": ".utf8)
            JSONString.append(renaming.old.utf8, to: &bytes)
            bytes += ", \"new\": ".utf8
            JSONString.append(renaming.new.utf8, to: &bytes)
            text += String(decoding: bytes, as: UTF8.self) + "}"
        }
        return text + (text.utf8.count > 1 ? "\n]\n" : "]\n")
    }

    private var renamings: [Renaming] {
        let types = renamedTypes
        var found = types
        var known = Set(types.map(\.old))
        for change in changes where change.swift == .major {
            guard let renaming = Self.renaming(of: change) else { continue }
            if known.insert(renaming.old).inserted { found.append(renaming) }
        }
        return found.sorted { $0.old.precedes($1.old) }
    }

    private static func renaming(of change: Change) -> Renaming? {
        switch change.rule {
        case .methodNameChanged, .serviceChanged, .swiftNameChanged, .pathParameterRenamed:
            guard let old = change.signature?.old, let new = change.signature?.new else {
                return nil
            }
            if let left = Signature(method: old), let right = Signature(method: new) {
                return renaming(left, right)
            }
            guard let left = Signature(property: old), let right = Signature(property: new),
                let owner = change.signature?.owner
            else { return nil }
            return Renaming(
                old: owner + "." + left.name, new: owner + "." + right.name,
                isSame: left.rest == right.rest)
        default: return nil
        }
    }

    private static func renaming(_ old: Signature, _ new: Signature) -> Renaming? {
        guard old.text != new.text else { return nil }
        var alias: String?
        if old.owner == new.owner, old.parameters == new.parameters, old.rest == new.rest {
            let arguments = new.labels.map { "\($0): \($0)" }.joined(separator: ", ")
            alias = """
                extension \(old.owner) {
                    @available(*, deprecated, renamed: "\(new.call)")
                    public func \(old.name)(\(old.parameters))\(old.rest) {
                        try await \(new.name)(\(arguments))
                    }
                }

                """
        }
        let isSame = old.owner == new.owner && old.types == new.types && old.rest == new.rest
        return Renaming(old: old.text, new: new.text, isSame: isSame, alias: alias)
    }

    /// Models that are gone, and have the same JSON under a name that is new.
    private var renamedTypes: [Renaming] {
        func names(_ rule: ChangeRule, _ text: (Change.Signature) -> String?) -> [String: String] {
            let pairs = changes.filter { $0.rule == rule }.compactMap { change in
                change.signature.flatMap(text).map {
                    (change.subject, String($0.split(separator: " ").dropFirst().first ?? ""))
                }
            }
            return Dictionary(pairs) { first, _ in first }
        }
        let removed = names(.modelRemoved, \.old)
        let added = names(.modelAdded, \.new)
        var seen: Set<String> = []
        return changes.compactMap { change in
            guard change.rule == .typeNameChanged, change.arguments.count == 2,
                let old = removed[change.arguments[0]]?.trimmingColon,
                let new = added[change.arguments[1]]?.trimmingColon, seen.insert(old).inserted
            else { return nil }
            return Renaming(
                old: old, new: new, isSame: true,
                alias: """
                    @available(*, deprecated, renamed: "\(new)")
                    public typealias \(old) = \(new)

                    """)
        }
    }
}

/// A declaration as a change shows it, taken apart.
private struct Signature {
    var owner = ""
    var name: String
    var parameters = ""
    /// What stands behind the parameters.
    var rest = ""

    /// - Parameter method: Such as `func UsersAPI.get(id: String) async throws -> User`.
    init?(method text: String) {
        guard text.hasPrefix("func "), let open = text.firstIndex(of: "("),
            let close = text.lastIndex(of: ")"), open < close,
            let dot = text[..<open].lastIndex(of: ".")
        else { return nil }
        owner = String(text[text.index(text.startIndex, offsetBy: 5)..<dot])
        name = String(text[text.index(after: dot)..<open])
        parameters = String(text[text.index(after: open)..<close])
        rest = String(text[text.index(after: close)...])
    }

    /// - Parameter property: Such as `var name: String?`.
    init?(property text: String) {
        guard text.hasPrefix("var "), let colon = text.firstIndex(of: ":") else { return nil }
        name = String(text[text.index(text.startIndex, offsetBy: 4)..<colon])
        rest = String(text[colon...])
    }

    /// Behind the labels; none where a type has a comma of its own.
    var types: [String] {
        parameters.split(separator: ", ").map { parameter in
            String(parameter.drop { $0 != ":" })
        }
    }

    var labels: [String] {
        parameters.split(separator: ",").compactMap { parameter in
            parameter.split(separator: ":").first.map {
                String($0.filter { $0 != " " })
            }
        }
    }

    /// `get(id:)`.
    var call: String { name + "(" + labels.map { $0 + ":" }.joined() + ")" }

    var text: String { owner + "." + call }
}

extension String {
    fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
