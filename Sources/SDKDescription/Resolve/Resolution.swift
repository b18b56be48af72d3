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
        input.checkKeys(of: root, .root)
        var api = API(
            title: input.text(info?["title"]) ?? "", version: input.text(info?["version"]) ?? "",
            description: input.text(info?["description"]) ?? input.text(info?["summary"]))
        api.readExtensions = input.options.extensions.all
        if let info { input.checkKeys(of: info, .info) }
        if let components = input.object(root["components"]) {
            input.checkKeys(of: components, .components)
        }
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
        api.tags = TagReader(input: input).read(&api.operations)
        api.models = schemas.models()
        schemas.required.complete(&api)
        return api
    }
}
