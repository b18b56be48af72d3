import SDKDocument

/// Reads the operations of all paths.
final class OperationReader: SchemaUser {
    let schemas: SchemaBuilder
    private let bodies: BodyReader
    private let responses: ResponseReader
    private let defaults: Defaults
    /// How many operations can't be used.
    private(set) var leftOut = 0

    init(_ schemas: SchemaBuilder, securitySchemes: [API.SecurityScheme]) {
        self.schemas = schemas
        bodies = BodyReader(parameters: ParameterReader(schemas: schemas))
        responses = ResponseReader(bodies: bodies)
        let input = schemas.input
        let names = Set(securitySchemes.map { WireName($0.name) })
        let security = input.root["security"].map {
            SecurityReader(schemas: schemas).requirements($0, schemes: names)
        }
        defaults = Defaults(
            security: security ?? [], schemes: names,
            consumes: input.texts(input.root["consumes"]),
            produces: input.texts(input.root["produces"]))
    }

    /// What is the same for all operations, read once.
    private struct Defaults {
        var security: [[String]]
        var schemes: Set<WireName>
        /// Swagger 2.0's `consumes` and `produces`.
        var consumes: [String]
        var produces: [String]
    }

    func read() -> [API.Operation] {
        var operations: [API.Operation] = []
        var ids: [WireName: Node] = [:]
        for member in input.members(input.root["paths"]) where !member.value.isExtension {
            for var operation in pathItem(member) {
                if let id = operation.id {
                    if let first = ids[WireName(id)] {
                        reportDuplicate(id, of: operation, first: first)
                        operation.id = nil
                    } else {
                        ids[WireName(id)] = operation.node
                    }
                }
                operations.append(operation)
            }
        }
        return operations
    }

    // MARK: - Calls that the server makes

    func webhooks() -> [API.Operation] {
        guard let node = input.root["webhooks"], readsEvents("webhooks", of: input.root) else {
            return []
        }
        return input.members(node).flatMap { operations(of: $0, path: Self.plain($0.key)) }
    }

    private func callbacks(of operation: Node) -> [API.Operation] {
        guard let node = operation["callbacks"], readsEvents("callbacks", of: operation) else {
            return []
        }
        return input.members(node).flatMap { callback in
            input.members(references.followed(callback.value))
                .filter { !$0.value.isExtension }
                .flatMap { operations(of: $0, path: Self.plain(callback.key + " " + $0.key)) }
        }
    }

    /// A name without the braces that mean a parameter in a path.
    private static func plain(_ name: String) -> String {
        name.filter { $0 != "{" && $0 != "}" }
    }

    /// Whether they are wanted; where not, it is reported that they have no effect.
    private func readsEvents(_ key: String, of node: Node) -> Bool {
        if !input.options.readsEvents { input.reportIgnoredParts(of: node, [key]) }
        return input.options.readsEvents
    }

    private func reportDuplicate(_ id: String, of operation: API.Operation, first: Node) {
        input.report(
            .operationIDDuplicate, at: operation.node["operationId"] ?? operation.node,
            subject: operation.subject, [id],
            related: [
                RelatedLocation(
                    label: "first given here",
                    location: (first["operationId"] ?? first).location)
            ])
    }

    private func pathItem(_ member: Node.Member) -> [API.Operation] {
        guard let target = references.followed(member.value) else { return [] }
        let path = member.key
        if let fault = Self.fault(of: path) {
            input.report(.pathMalformed, at: member.value, [path, fault])
            let verbs = input.object(target)?.members.count { APIVerb(rawValue: $0.key) != nil }
            leftOut += verbs ?? 0
            return []
        }
        return operations(of: member, path: path)
    }

    private func operations(of member: Node.Member, path: String) -> [API.Operation] {
        guard let target = references.followed(member.value) else { return [] }
        // Beside a `$ref` there may be operations too (OpenAPI 3.1 §4.8.9).
        let sources = target == member.value ? [target] : [member.value, target]
        let servers =
            sources.map { ServerReader(input: input).read(of: $0) }.first { !$0.isEmpty } ?? []
        let shared = sources.flatMap { bodies.parameters.nodes($0["parameters"]) }
        var operations: [API.Operation] = []
        var seen: Set<String> = []
        for source in sources {
            for verb in input.object(source)?.members.map({ $0 }) ?? [] {
                guard let method = APIVerb(rawValue: verb.key), seen.insert(verb.key).inserted
                else { continue }
                guard verb.value.kind == .object else {
                    input.report(
                        .shapeUnexpected, at: verb.value, ["an operation", verb.value.shapeName])
                    leftOut += 1
                    continue
                }
                let operation = operation(
                    verb.value, method: method.method, path: path, shared: shared)
                guard var operation else {
                    leftOut += 1
                    continue
                }
                if operation.servers.isEmpty { operation.servers = servers }
                operations.append(operation)
            }
        }
        return operations
    }

    /// Why a path can't be used; `nil` if it can.
    private static func fault(of path: String) -> String? {
        if !path.hasPrefix("/") { return "it does not begin with '/'" }
        if PathTemplate(path) == nil { return "its braces don't match" }
        if path.utf8.contains(0x3F) || path.utf8.contains(0x23) {
            return "it has a query or a fragment"
        }
        return nil
    }

    private func operation(
        _ node: Node, method: String, path: String, shared: [Node]
    ) -> API.Operation? {
        let subject = "\(method) \(path)"
        guard
            let parameters = bodies.parameters.read(
                node, path: path, shared: shared, subject: subject)
        else { return nil }
        var operation = API.Operation(
            id: input.name(node["operationId"]),
            methodName: input.name(node["x-purecloud-method-name"]),
            method: method, path: path,
            tags: input.elements(node["tags"]).compactMap { input.name($0) },
            summary: input.text(node["summary"]), description: input.text(node["description"]),
            isDeprecated: input.flag(node["deprecated"]), parameters: parameters.plain, node: node)
        operation.permissions = permissions(node["x-inin-requires-permissions"])
        operation.security =
            node["security"].map {
                SecurityReader(schemas: schemas).requirements($0, schemes: defaults.schemes)
            } ?? defaults.security
        operation.servers = ServerReader(input: input).read(of: node)
        if input.dialect == .swagger2 {
            let consumes = node["consumes"].map { input.texts($0) } ?? defaults.consumes
            operation.body = bodies.swagger2Body(parameters, consumes: consumes)
        } else if let body = node["requestBody"] {
            operation.body = bodies.read(body)
            operation.body?.name = input.text(node["x-codegen-request-body-name"])
        }
        let produces = node["produces"].map { input.texts($0) } ?? defaults.produces
        operation.responses = responses.read(node, produces: produces)
        operation.callbacks = callbacks(of: node)
        if operation.id?.isEmpty == true { operation.id = nil }
        return operation
    }

    private func permissions(_ node: Node?) -> API.Operation.Permissions? {
        guard let node, node.kind == .object else { return nil }
        let names = input.texts(node["permissions"])
        return API.Operation.Permissions(
            needsAll: input.text(node["type"])?.uppercased() == "ALL", names: names)
    }
}
