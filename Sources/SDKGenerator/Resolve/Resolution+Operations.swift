extension Resolution {
    /// What is the same for all operations, read once.
    struct OperationDefaults {
        var security: [[String]]
        var schemes: Set<WireName>
        /// Swagger 2.0's `consumes` and `produces`.
        var consumes: [String]
        var produces: [String]
    }

    mutating func operations(securitySchemes: [API.SecurityScheme]) -> [API.Operation] {
        let schemes = Set(securitySchemes.map { WireName($0.name) })
        let defaults = OperationDefaults(
            security: root["security"].map { security($0, schemes: schemes) } ?? [],
            schemes: schemes, consumes: mediaTypes(root["consumes"]) ?? [],
            produces: mediaTypes(root["produces"]) ?? [])
        var operations: [API.Operation] = []
        var ids: [WireName: Node] = [:]
        for member in members(root["paths"]) where !member.value.isExtension {
            for var operation in pathItem(member, defaults) {
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

    private mutating func reportDuplicate(_ id: String, of operation: API.Operation, first: Node) {
        report(
            .operationIDDuplicate, at: operation.node["operationId"] ?? operation.node,
            subject: operation.subject, [id],
            related: [
                RelatedLocation(
                    label: "first given here",
                    location: (first["operationId"] ?? first).location)
            ])
    }

    private mutating func pathItem(
        _ member: Node.Member, _ defaults: OperationDefaults
    ) -> [API.Operation] {
        guard let target = followed(member.value) else { return [] }
        let path = member.key
        if let fault = Self.fault(of: path) {
            report(.pathMalformed, at: member.value, [path, fault])
            let verbs = object(target)?.members.count { APIVerb(rawValue: $0.key) != nil }
            operationsLeftOut += verbs ?? 0
            return []
        }
        // Beside a `$ref` there may be operations too (OpenAPI 3.1 §4.8.9).
        let sources = target == member.value ? [target] : [member.value, target]
        let servers = sources.map { self.servers(of: $0) }.first { !$0.isEmpty } ?? []
        let shared = sources.flatMap { parameterNodes($0["parameters"]) }
        var operations: [API.Operation] = []
        var seen: Set<String> = []
        for source in sources {
            for verb in object(source)?.members.map({ $0 }) ?? [] {
                guard let method = APIVerb(rawValue: verb.key), seen.insert(verb.key).inserted
                else { continue }
                guard verb.value.kind == .object else {
                    report(
                        .shapeUnexpected, at: verb.value, ["an operation", verb.value.shapeName])
                    operationsLeftOut += 1
                    continue
                }
                let operation = operation(
                    verb.value, method: method.method, path: path, shared: shared, defaults)
                guard var operation else {
                    operationsLeftOut += 1
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

    private mutating func operation(
        _ node: Node, method: String, path: String, shared: [Node],
        _ defaults: OperationDefaults
    ) -> API.Operation? {
        let subject = "\(method) \(path)"
        guard let parameters = parameters(node, path: path, shared: shared, subject: subject) else {
            return nil
        }
        reportIgnoredParts(of: node, ["callbacks"])
        var operation = API.Operation(
            id: name(node["operationId"]), methodName: name(node["x-purecloud-method-name"]),
            method: method, path: path, tags: elements(node["tags"]).compactMap { name($0) },
            summary: text(node["summary"]), description: text(node["description"]),
            isDeprecated: flag(node["deprecated"]), parameters: parameters.plain, node: node)
        operation.permissions = permissions(node["x-inin-requires-permissions"])
        operation.security =
            node["security"].map { security($0, schemes: defaults.schemes) } ?? defaults.security
        operation.servers = servers(of: node)
        if dialect == .swagger2 {
            let consumes = mediaTypes(node["consumes"]) ?? defaults.consumes
            operation.body = swagger2Body(parameters, consumes: consumes)
        } else if let body = node["requestBody"] {
            operation.body = requestBody(body)
            operation.body?.name = text(node["x-codegen-request-body-name"])
        }
        let produces = mediaTypes(node["produces"]) ?? defaults.produces
        operation.responses = responses(node, produces: produces)
        if operation.id?.isEmpty == true { operation.id = nil }
        return operation
    }

    private mutating func permissions(_ node: Node?) -> API.Operation.Permissions? {
        guard let node, node.kind == .object else { return nil }
        let names = elements(node["permissions"]).compactMap { text($0) }
        return API.Operation.Permissions(
            needsAll: text(node["type"])?.uppercased() == "ALL", names: names)
    }

    /// A list of media types; `nil` where there is none.
    private mutating func mediaTypes(_ node: Node?) -> [String]? {
        node.map { elements($0).compactMap { text($0) } }
    }

    /// What `tags` declares, then what only operations name.
    mutating func tags(of operations: [API.Operation]) -> [API.Tag] {
        var tags: [API.Tag] = []
        var known: Set<WireName> = []
        for node in elements(root["tags"]) {
            guard let name = name(node["name"]) else {
                report(.partMissing, at: node, ["name"])
                continue
            }
            guard known.insert(WireName(name)).inserted else { continue }
            tags.append(
                API.Tag(name: name, description: text(node["description"]), node: node))
        }
        for operation in operations {
            for name in operation.tags where known.insert(WireName(name)).inserted {
                tags.append(API.Tag(name: name))
            }
        }
        return tags
    }
}
