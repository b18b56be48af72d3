extension Resolution {
    /// Names the schemas that the description names, and those that a reference finds deep inside
    /// of one, so that they are references wherever they are met.
    mutating func registerModels() {
        let all = documents.documents
        if all.count > 1 {
            for (path, document) in all {
                for name in Self.schemaNames(in: document.root) + [Self.stem(of: path)] {
                    nameCounts[name, default: 0] += 1
                }
            }
        }
        var container: Node? = root
        for key in dialect.schemaContainer { container = container?[key] }
        schemaContainer = container?.kind == .object ? container : nil
        schemaPrefix = Array(("#/" + dialect.schemaContainer.joined(separator: "/") + "/").utf8)
        if let container {
            for member in Self.inOrderOfNaming(members(container)) {
                register(member.value, name: member.key)
            }
        }
        registerDeepModels()
    }

    /// Names of models are compared as text. Those that differ in Unicode normalisation only are
    /// told apart by a mark, so which of them stays without one must not depend on their order.
    private static func inOrderOfNaming(_ members: [Node.Member]) -> [Node.Member] {
        guard Set(members.map(\.key)).count < members.count else { return members }
        return members.sorted { WireName($0.key) < WireName($1.key) }
    }

    private mutating func registerDeepModels() {
        let prefix = schemaPrefix
        let nodes = prefix.withUnsafeBytes { prefix in
            documents.main.referenceNodes { text in
                text.count > prefix.count
                    && KeyBytes.areEqual(
                        UnsafeRawBufferPointer(rebasing: text[..<prefix.count]), prefix)
                    && text[prefix.count...].contains(0x2F)
            }
        }
        for node in nodes {
            guard let text = node.string,
                let reference = try? FileReference(text, base: documents.mainPath),
                reference.path == nil
            else { continue }
            var target: Node? = root
            for token in reference.tokens {
                target = target?[token] ?? JSONPointer.place(token).flatMap { target?[$0] }
            }
            if let target, target.kind == .object, target["$ref"] == nil {
                _ = modelName(of: target)
            }
        }
    }

    /// All models: the named ones, then those that were found behind references.
    mutating func models() -> [API.Model] {
        var models: [API.Model] = []
        var place = 0
        // Resolving a model may find further ones.
        while place < modelNodes.count {
            let node = modelNodes[place]
            let schema = modelSchema(node)
            if let name = modelNames[node] {
                models.append(
                    API.Model(name: name, schema: schema ?? API.Schema(kind: .any, node: node)))
            }
            place += 1
        }
        reportUnmatchedRequired()
        breakAliasCycles(&models)
        return models
    }

    /// Reports models that are nothing but each other, and makes them anything.
    private mutating func breakAliasCycles(_ models: inout [API.Model]) {
        var aliases: [String: (place: Int, target: String)] = [:]
        for (place, model) in models.enumerated() {
            if case .reference(let target) = model.schema.kind {
                aliases[model.name] = (place, target)
            }
        }
        var finished: Set<String> = []
        for model in models {
            var chain: [String] = []
            var name = model.name
            while let alias = aliases[name], finished.insert(name).inserted {
                chain.append(name)
                name = alias.target
            }
            guard let start = chain.firstIndex(of: name) else { continue }
            for (offset, name) in chain[start...].enumerated() {
                guard let place = aliases[name]?.place else { continue }
                if offset == 0 { reportCycle([models[place].schema.node]) }
                models[place].schema.kind = .any
            }
        }
    }

    /// The schema of a model, made once; `nil` if it is being made already.
    mutating func modelSchema(_ node: Node) -> API.Schema? {
        if let finished = finishedModels[node] { return finished }
        if openModels.contains(node) { return nil }
        openModels.append(node)
        let schema = self.schema(node, isModel: true)
        openModels.removeLast()
        // What lacks a part is not kept: it will be made again.
        if !needsOpenModel { finishedModels[node] = schema }
        return schema
    }

    /// The schema of something inside of another one: a property, an item, an alternative.
    ///
    /// A schema that merges a model that it stands in has no end if it is written out, so it
    /// becomes a model itself, to be made when the other one is done.
    mutating func childSchema(_ node: Node) -> API.Schema {
        let outer = (firstMergedModel, needsOpenModel)
        firstMergedModel = openModels.count
        needsOpenModel = false
        defer { (firstMergedModel, needsOpenModel) = outer }
        let schema = self.schema(node)
        if !needsOpenModel { return schema }
        return API.Schema(
            kind: .reference(modelName(of: node)), isNullable: schema.isNullable,
            description: schema.description, isDeprecated: schema.isDeprecated,
            isReadOnly: schema.isReadOnly, isWriteOnly: schema.isWriteOnly, node: node)
    }

    /// The name of a schema's model. A schema that has none yet becomes a model.
    mutating func modelName(of node: Node) -> String {
        if let name = modelNames[node] { return name }
        hasUnnamedModels = true
        let candidates = nameCandidates(for: node)
        let name = candidates.first { modelsByName[$0] == nil } ?? candidates.last ?? ""
        return register(node, name: name)
    }

    @discardableResult
    private mutating func register(_ node: Node, name: String) -> String {
        var name = name
        while modelsByName[name] != nil { name += "_" }
        modelsByName[name] = node
        modelNames[node] = name
        modelNodes.append(node)
        return name
    }

    /// Names for a schema that has none, from short to unmistakable. Whether a short one is taken
    /// depends on what all files say, not on the order of references.
    private func nameCandidates(for node: Node) -> [String] {
        let path = documents.path(of: node)
        let isMain = path == documents.mainPath
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
