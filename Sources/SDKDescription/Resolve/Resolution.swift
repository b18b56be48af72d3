import SDKDocument

/// One call of ``Resolver/resolve(_:diagnostics:)``: the readers of all parts of a description.
struct Resolution {
    private let input: ResolveInput
    private let schemas: SchemaBuilder

    init(_ input: ResolveInput) {
        self.input = input
        schemas = SchemaBuilder(input)
    }

    /// The whole API.
    func api() -> API {
        let root = input.root
        let info = root["info"]
        input.reportMisspelt(in: root, .root)
        var api = API(
            title: input.text(info?["title"]) ?? "", version: input.text(info?["version"]) ?? "",
            description: input.text(info?["description"]) ?? input.text(info?["summary"]))
        api.readExtensions = input.options.extensions.all
        if info?["title"] == nil {
            input.report(.partMissing, at: info ?? root, [info == nil ? "info" : "title"])
        }
        api.servers = ServerReader(input: input).read()
        api.securitySchemes = SecurityReader(schemas: schemas).schemes()
        let operations = OperationReader(schemas, securitySchemes: api.securitySchemes)
        api.security = operations.security
        api.operations = operations.read()
        api.leavesSecurityOpen =
            !api.securitySchemes.isEmpty && api.security == nil
            && api.operations.allSatisfy { $0.node["security"] == nil }
        api.webhooks = operations.webhooks()
        api.node = root
        api.operationsLeftOut = operations.leftOut
        api.tags = tags(of: api.operations)
        api.models = schemas.models()
        schemas.required.complete(&api)
        return api
    }

    /// What `tags` declares, then what only operations name.
    private func tags(of operations: [API.Operation]) -> [API.Tag] {
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
            tags.append(
                API.Tag(name: name, description: input.text(node["description"]), node: node))
        }
        for operation in operations {
            for name in operation.tags where known.insert(WireName(name)).inserted {
                tags.append(API.Tag(name: name))
                twins.check(name, at: operation.node["tags"] ?? operation.node)
            }
        }
        return tags
    }
}
