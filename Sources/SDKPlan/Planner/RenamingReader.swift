import SDKDocument

/// Reads which names of the last version are aliases in this one: what `sdkgen diff --format renamed`
/// prints, a list of `{"old": "UsersAPI.get(id:)", "new": "UsersAPI.fetch(id:)"}`.
package struct RenamingReader {
    private let library: Library
    private let types: [String: TypeDeclaration]
    private var diagnostics = Diagnostics()

    /// - Returns: What the library can have; of the rest it is told why not.
    package static func read(
        _ document: Document, for library: Library, diagnostics: inout Diagnostics
    ) -> [Renaming] {
        var reader = RenamingReader(library)
        let found = reader.renamings(document.root)
        diagnostics.report(reader.diagnostics)
        return found
    }

    private init(_ library: Library) {
        self.library = library
        var found: [String: TypeDeclaration] = [:]
        for types in [library.types] + library.services.map(\.types) {
            types.forEachNested { found[$0.name.path] = $0 }
        }
        types = found
    }

    private mutating func renamings(_ root: Node) -> [Renaming] {
        guard root.kind == .array else {
            diagnostics.report(.renamingInvalid, at: root)
            return []
        }
        var seen: Set<String> = []
        return root.elements.compactMap { node in
            guard let old = node["old"]?.string.flatMap(SpokenName.init),
                let new = node["new"]?.string.flatMap(SpokenName.init),
                node.count == 2, old.labels?.count == new.labels?.count
            else {
                diagnostics.report(.renamingInvalid, at: node)
                return nil
            }
            guard seen.insert(new.owner + "." + old.text).inserted else { return nil }
            guard let (target, isTaken) = target(of: new, old) else {
                diagnostics.report(.renamingStale, at: node, new.whole)
                return nil
            }
            guard !isTaken else {
                diagnostics.report(.renamingTaken, at: node, old.whole)
                return nil
            }
            return Renaming(old: old.name, target: target)
        }
    }

    /// What has the new name, and whether something has the old one.
    private func target(
        of new: SpokenName, _ old: SpokenName
    ) -> (target: Renaming.Target, isTaken: Bool)? {
        if let labels = new.labels { return method(new, labels, old) }
        guard !new.owner.isEmpty else {
            let services = library.services.map(\.name)
            let known = library.types.map(\.name) + services
            let names = Set(library.types.flatMap(\.topNames) + services.map(\.text))
            return known.first { $0.path == new.name.text }.map {
                (.type($0), names.contains(old.name.text))
            }
        }
        guard let type = types[new.owner] else { return nil }
        let name = new.name
        switch type.kind {
        case .model(let model):
            return model.properties.first { $0.name == name }.map {
                (
                    .property($0, of: type),
                    model.properties.contains { $0.name == old.name }
                )
            }
        case .enumeration(let enumeration):
            return enumeration.values.first { $0.name == name }.map {
                (.value($0, of: type), enumeration.values.contains { $0.name == old.name })
            }
        case .union(let union):
            return union.alternatives.first { $0.name == name }.map {
                (
                    .alternative($0, of: type),
                    union.alternatives.contains { $0.name == old.name }
                )
            }
        case .alias, .multipart, .headers, .events: return nil
        }
    }

    private func method(
        _ new: SpokenName, _ labels: [MemberName], _ old: SpokenName
    ) -> (target: Renaming.Target, isTaken: Bool)? {
        guard let service = library.services.first(where: { $0.name.path == new.owner }) else {
            return nil
        }
        let methods = service.methods.flatMap(\.overloads)
        func has(_ name: MemberName, _ labels: [MemberName]?) -> (Method) -> Bool {
            { $0.name == name && $0.arguments.map(\.name) == labels }
        }
        return methods.first(where: has(new.name, labels)).map { found in
            (
                .method(found, labels: old.labels ?? [], of: service),
                methods.contains(where: has(old.name, old.labels))
            )
        }
    }
}

/// A name as people write it: `User`, `User.name` or `UsersAPI.get(id:)`.
private struct SpokenName {
    let whole: String
    /// What stands before the last dot; empty for a type.
    let owner: String
    let name: MemberName
    /// Nil for what is no method.
    let labels: [MemberName]?

    var text: String { labels.map { name.text + "(\($0.map(\.text)))" } ?? name.text }

    init?(_ text: String) {
        whole = text
        var head = text[...]
        if let open = text.firstIndex(of: "(") {
            let list = text[text.index(after: open)...]
            guard list.hasSuffix(")"), list.count == 1 || list.hasSuffix(":)") else { return nil }
            let words = list.dropLast().split(separator: ":")
            let names = words.compactMap { Namer.former($0) }
            guard names.count == words.count else { return nil }
            labels = names
            head = text[..<open]
        } else {
            labels = nil
        }
        let parts = head.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, let name = Namer.former(last),
            parts.allSatisfy({ Namer.former($0) != nil }), labels == nil || parts.count == 2
        else { return nil }
        self.name = name
        owner = parts.dropLast().joined(separator: ".")
    }
}
