/// The work of one call of ``Resolver/resolve(_:diagnostics:)``: what is known so far.
struct Resolution {
    let documents: DocumentSet
    let dialect: Dialect
    let limits: ResolveLimits
    let root: Node
    var diagnostics: Diagnostics
    /// Operations that can't be used.
    var operationsLeftOut = 0

    // MARK: References

    /// What a `$ref` text leads to, by the document it stands in.
    var lookups: [ReferenceKey: Node] = [:]
    var schemaTargets: [ReferenceKey: SchemaTarget] = [:]
    /// The same for named schemas of the main document, by their index.
    var namedTargets: [UInt32: SchemaTarget] = [:]
    /// References that were reported as part of a cycle.
    var reportedCycles: Set<Node> = []
    /// How often a name was suggested for a dangling reference; looking for one is dear.
    var suggestions = 0

    // MARK: Models

    /// The name of every schema that is a model.
    var modelNames: [Node: String] = [:]
    /// How many files name a schema so; empty when there is one file.
    var nameCounts: [String: Int] = [:]
    /// Schemas that are models in the order in which they were found.
    var modelNodes: [Node] = []
    var finishedModels: [Node: API.Schema] = [:]
    var modelsByName: [String: Node] = [:]
    /// Whether schemas that the description doesn't name are models too.
    var hasUnnamedModels = false
    /// The named schemas of the main document, and the bytes of a `$ref` before their names.
    var schemaContainer: Node?
    var schemaPrefix: [UInt8] = []
    /// Models that are being made, the innermost last.
    var openModels: [Node] = []
    /// The first of the open models that is open because of `allOf` alone: needing it again is a
    /// cycle. The ones before are open because the schema stands inside of them.
    var firstMergedModel = 0
    /// Whether a schema can't be made yet, since it merges a model that it stands in.
    var needsOpenModel = false
    /// Names in `required` that no property has, by schema.
    var unmatchedRequired: [Node: [Node]] = [:]
    /// Those of them that a property has in a schema that merges the one with the list.
    var matchedRequired: Set<Node> = []
    /// Whether a schema is the choice between its own extensions.
    var choiceBases: [Node: Bool] = [:]
    var depth = 0
    var copiedProperties = 0

    // MARK: Parts that several operations share

    var sharedResponses: [Node: API.Response] = [:]
    var sharedParameters: [Node: API.Parameter] = [:]
    var sharedBodies: [Node: API.RequestBody] = [:]

    /// The limits that were reported.
    private var reportedLimits: Set<String> = []

    init(
        documents: DocumentSet, dialect: Dialect, limits: ResolveLimits, diagnostics: Diagnostics
    ) {
        self.documents = documents
        self.dialect = dialect
        self.limits = limits
        self.diagnostics = diagnostics
        root = documents.main.root
    }

    /// The whole API.
    mutating func api() -> API {
        registerModels()
        let info = root["info"]
        reportIgnoredParts(of: root, ["webhooks"])
        var api = API(
            title: text(info?["title"]) ?? "", version: text(info?["version"]) ?? "",
            description: text(info?["description"]) ?? text(info?["summary"]))
        if info?["title"] == nil {
            report(.partMissing, at: info ?? root, [info == nil ? "info" : "title"])
        }
        api.servers = servers()
        api.securitySchemes = securitySchemes()
        api.operations = operations(securitySchemes: api.securitySchemes)
        api.operationsLeftOut = operationsLeftOut
        api.tags = tags(of: api.operations)
        api.models = models()
        return api
    }

    // MARK: - Reporting

    mutating func report(
        _ rule: Rule, at node: Node, subject: String? = nil, _ arguments: [String] = [],
        related: [RelatedLocation] = []
    ) {
        diagnostics.report(
            Diagnostic(
                rule: rule, location: node.location, pointer: node.pointer,
                subject: subject ?? node.subject, arguments: arguments, related: related))
    }

    /// Reports keywords that have no effect on what is generated, though their author wanted one.
    mutating func reportIgnoredParts(of node: Node, _ keys: [String]) {
        for key in keys {
            guard let part = node[key] else { continue }
            report(.partIgnored, at: part, [key])
        }
    }

    // MARK: - Reading with an eye on the kind

    /// A string; another kind is reported.
    mutating func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        if let string = node.string { return string }
        if !node.isNull { report(.shapeUnexpected, at: node, ["a string", node.shapeName]) }
        return nil
    }

    /// Reports a limit, once: what goes beyond it does so in very many places.
    mutating func reportTooLarge(_ what: String, _ limit: Int, at node: Node) {
        guard reportedLimits.insert(what).inserted else { return }
        report(.schemaTooLarge, at: node, [what, String(limit)])
    }

    /// A string that names something; one beyond the limit is reported, and none.
    mutating func name(_ node: Node?) -> String? {
        guard let node, let name = text(node) else { return nil }
        guard name.utf8.count > limits.maximumNameBytes else { return name }
        report(
            .jsonLimit, at: node,
            ["the name has \(name.utf8.count) bytes", String(limits.maximumNameBytes)])
        return nil
    }

    /// A boolean, `false` when it is absent; another kind is reported.
    mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        if let bool = node.bool { return bool }
        report(.shapeUnexpected, at: node, ["true or false", node.shapeName])
        return false
    }

    /// The value, if it is an object; another kind is reported.
    mutating func object(_ node: Node?) -> Node? {
        guard let node else { return nil }
        if node.kind == .object { return node }
        if !node.isNull { report(.shapeUnexpected, at: node, ["an object", node.shapeName]) }
        return nil
    }

    /// The members of an object; another kind is reported and has none.
    mutating func members(_ node: Node?) -> [Node.Member] {
        object(node).map { Array($0.members) } ?? []
    }

    /// The elements of an array; another kind is reported and has none.
    mutating func elements(_ node: Node?) -> Node.Elements {
        guard let node else { return root.elements }
        if node.kind != .array, !node.isNull {
            report(.shapeUnexpected, at: node, ["an array", node.shapeName])
        }
        return node.elements
    }
}
