import SDKDocument

/// Reads tags.
struct TagReader {
    let input: ResolveInput

    /// What `tags` declares, then what only operations name.
    ///
    /// A tag that only marks operations, as its kind says, goes behind the others of each: the first
    /// one is what groups it.
    func read(_ operations: inout [API.Operation]) -> [API.Tag] {
        var tags: [API.Tag] = []
        var known: Set<WireName> = []
        var twins = NameTwins(input)
        for node in input.elements(input.root["tags"]) {
            guard let name = input.name(node["name"]) else {
                input.report(.partMissing, at: node, ["name"])
                continue
            }
            guard known.insert(WireName(name)).inserted else { continue }
            twins.check(name, at: node)
            input.checkKeys(of: node, .tag)
            tags.append(
                API.Tag(
                    name: name, summary: input.text(node["summary"]),
                    description: input.text(node["description"]),
                    parent: input.name(node["parent"]), kind: input.text(node["kind"]), node: node))
        }
        let marks = Set(tags.filter { !$0.isGroup }.map { WireName($0.name) })
        for (index, operation) in operations.enumerated() {
            for name in operation.tags where known.insert(WireName(name)).inserted {
                tags.append(API.Tag(name: name))
                twins.check(name, at: operation.node["tags"] ?? operation.node)
            }
            guard !marks.isEmpty else { continue }
            let groups = operation.tags.filter { !marks.contains(WireName($0)) }
            let rest = operation.tags.filter { marks.contains(WireName($0)) }
            operations[index].tags = groups + rest
        }
        checkParents(&tags)
        return tags
    }

    /// Leaves out parents that are no tags, or parts of what they should hold.
    private func checkParents(_ tags: inout [API.Tag]) {
        let indices = Dictionary(
            uniqueKeysWithValues: tags.enumerated().map { (WireName($1.name), $0) })
        for index in tags.indices {
            guard let parent = tags[index].parent else { continue }
            var fault: String?
            if indices[WireName(parent)] == nil { fault = "is not described" }
            var next: String? = parent
            var seen: Set<WireName> = [WireName(tags[index].name)]
            while fault == nil, let name = next {
                if !seen.insert(WireName(name)).inserted { fault = "leads back to it" }
                next = indices[WireName(name)].flatMap { tags[$0].parent }
            }
            guard let fault, let node = tags[index].node else { continue }
            input.report(
                .tagParent, at: node["parent"] ?? node, [parent, tags[index].name, fault])
            tags[index].parent = nil
        }
    }
}
