import SDKDocument

/// Which schemas are models, and their names, each unique.
final class ModelRegistry {
    private let input: ResolveInput
    private var names: [Node: String] = [:]
    private var nodesByName: [String: Node] = [:]
    /// The models in the order in which they were found.
    private(set) var nodes: [Node] = []
    /// How many files name a schema so; empty when there is one file.
    private var nameCounts: [String: Int] = [:]
    /// Whether schemas that the description doesn't name are models too.
    private(set) var hasUnnamedModels = false
    /// The named schemas of the main document.
    let container: Node?
    /// The bytes of a `$ref` before the name of one of them.
    let prefix: [UInt8]

    /// Names the schemas that the description names, and those that a reference finds deep inside
    /// of one, so that they are references wherever they are met.
    init(_ input: ResolveInput, _ references: References) {
        self.input = input
        var container: Node? = input.root
        for key in input.dialect.schemaContainer { container = container?[key] }
        self.container = container?.kind == .object ? container : nil
        prefix = Array(input.dialect.schemaPrefix.utf8)
        countNames()
        var twins = NameTwins(input)
        for member in Self.inOrderOfNaming(input.members(container)) {
            twins.check(member.key, at: member.value)
            register(member.value, name: member.key)
        }
        registerDeepModels()
        if input.documents.namesSchemas { registerNamedTargets(references) }
    }

    subscript(name: String) -> Node? { nodesByName[name] }

    func knownName(of node: Node) -> String? { names[node] }

    /// The name of a schema's model. A schema that has none yet becomes a model.
    func name(of node: Node) -> String {
        if let name = names[node] { return name }
        hasUnnamedModels = true
        let candidates = nameCandidates(for: node)
        let name = candidates.first { nodesByName[$0] == nil } ?? candidates.last ?? ""
        return register(node, name: name)
    }

    @discardableResult
    private func register(_ node: Node, name: String) -> String {
        var name = name
        while nodesByName[name] != nil { name += "_" }
        nodesByName[name] = node
        names[node] = name
        nodes.append(node)
        return name
    }

    private func countNames() {
        let all = input.documents.documents
        guard all.count > 1 else { return }
        for (path, document) in all {
            for name in Self.schemaNames(in: document.root) + [Self.stem(of: path)] {
                nameCounts[name, default: 0] += 1
            }
        }
    }

    /// Names of models are compared as text. Those that differ in Unicode normalisation only are
    /// told apart by a mark, so which of them stays without one must not depend on their order.
    private static func inOrderOfNaming(_ members: [Node.Member]) -> [Node.Member] {
        guard Set(members.map(\.key)).count < members.count else { return members }
        return members.sorted { WireName($0.key) < WireName($1.key) }
    }

    private func registerDeepModels() {
        let nodes = input.documents.main.referenceNodes { text in
            text.starts(with: prefix) && text.dropFirst(prefix.count).contains(0x2F)
        }
        for node in nodes {
            guard let text = node.string,
                let reference = try? FileReference(text, base: input.documents.mainPath),
                reference.path == nil
            else { continue }
            let target = input.root.descendant(reference.tokens)
            if let target, target.kind == .object, target["$ref"] == nil { _ = name(of: target) }
        }
    }

    /// Names the schemas that references find by an anchor or by the address of a schema.
    private func registerNamedTargets(_ references: References) {
        for (_, document) in input.documents.documents {
            for node in document.strings(under: ["$ref"]) where !node.isInsideExample {
                guard let text = node.string, !text.utf8.starts(with: prefix),
                    case .node(let target) = references.target(text, at: node),
                    target.kind == .object, target["$ref"] == nil, target.isSchema
                else { continue }
                _ = name(of: target)
            }
        }
    }

    // MARK: - Names for schemas without one

    /// Names from short to unmistakable. Whether a short one is taken depends on what all files
    /// say, not on the order of references.
    private func nameCandidates(for node: Node) -> [String] {
        let path = input.documents.path(of: node)
        let isMain = path == input.documents.mainPath
        let stem = Self.stem(of: path)
        let pointer = JSONPointer.tokens(of: node.pointer) ?? []
        let full = ((isMain ? [] : [path]) + pointer).joined(separator: "_")
        guard !pointer.isEmpty else {
            return nameCounts[stem, default: 0] > 1 ? [path] : [stem, path]
        }
        let words = Self.tellingTokens(pointer)
        let short = words.joined(separator: "_")
        if short.isEmpty { return [full] }
        if isMain { return [short, full] }
        let qualified = stem + "_" + short
        return nameCounts[words[0], default: 0] > 1
            ? [qualified, full] : [short, qualified, full]
    }

    /// A pointer's keys without those that only say where in a description it leads.
    private static func tellingTokens(_ tokens: [String]) -> [String] {
        var rest = tokens[...]
        var words: [String] = []
        while let token = rest.popFirst() {
            switch token {
            case "properties", "definitions", "$defs", "schemas", "paths", "responses":
                // What follows is a name, whatever it looks like.
                if let name = rest.popFirst() { words.append(name) }
            case "components", "content", "schema", "allOf": continue
            default: words.append(token)
            }
        }
        return words
    }

    /// A file's name without its folder and its extension.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    private static func schemaNames(in root: Node) -> [String] {
        let containers = [root["components"]?["schemas"], root["definitions"], root["$defs"]]
        return containers.flatMap { $0?.members.map(\.key) ?? [] }
    }
}
