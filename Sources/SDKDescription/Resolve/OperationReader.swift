import SDKDocument

/// Reads the operations of all paths.
final class OperationReader: SchemaUser {
    let schemas: SchemaBuilder
    private let bodies: BodyReader
    private let responses: ResponseReader
    private let defaults: Defaults
    /// How many operations can't be used.
    private(set) var leftOut = 0
    /// Whether what is read is a call that the server makes.
    private var isInEvent = false

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
            credentials: security ?? [], schemes: names,
            consumes: input.texts(input.root["consumes"]),
            produces: input.texts(input.root["produces"]))
    }

    /// What is the same for all operations, read once.
    private struct Defaults {
        var credentials: [[API.Operation.Credential]]
        var schemes: Set<WireName>
        /// Swagger 2.0's `consumes` and `produces`.
        var consumes: [String]
        var produces: [String]
    }

    /// What operations ask for that say nothing; `nil` where the description doesn't say.
    var security: [[String]]? {
        schemas.input.root["security"].map { _ in
            defaults.credentials.map { $0.map(\.scheme) }
        }
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
        takeBackMethodNames(&operations)
        return operations
    }

    // MARK: - Calls that the server makes

    func webhooks() -> [API.Operation] {
        input.members(input.root["webhooks"]).filter { !$0.value.isExtension }.flatMap {
            events(of: $0, named: $0.key, path: CallablePath(event: $0.key))
        }
    }

    private func callbacks(of operation: Node) -> [API.Operation] {
        guard let node = operation["callbacks"] else { return [] }
        // What a server sends has callbacks of its own in no description but a hostile one.
        guard !isInEvent else {
            input.reportIgnoredParts(of: operation, ["callbacks"])
            return []
        }
        return input.members(node).filter { !$0.value.isExtension }.flatMap { callback in
            input.members(references.followed(callback.value, or: "no call"))
                .filter { !$0.value.isExtension }
                .flatMap {
                    events(
                        of: $0, named: callback.key,
                        path: CallablePath(event: callback.key + " " + $0.key))
                }
        }
    }

    private func events(
        of member: Node.Member, named name: String, path: CallablePath
    ) -> [API.Operation] {
        isInEvent = true
        defer { isInEvent = false }
        return operations(of: member, path: path).map { operation in
            var operation = operation
            operation.event = name
            return operation
        }
    }

    /// Of several operations of a tag with one method name, the one with that `operationId` keeps
    /// it, or else the first one: an operation that was copied must not take over the old method.
    private func takeBackMethodNames(_ operations: inout [API.Operation]) {
        var groups: [[String]: [Int]] = [:]
        for (index, operation) in operations.enumerated() {
            guard let name = operation.methodName else { continue }
            groups[[operation.tags.first ?? "", name], default: []].append(index)
        }
        for indices in groups.values where indices.count > 1 {
            let keeper =
                indices.first { operations[$0].id == operations[$0].methodName } ?? indices[0]
            for index in indices where index != keeper {
                let operation = operations[index]
                input.report(
                    .methodNameDuplicate, at: operation.node, subject: operation.subject,
                    [operation.methodName ?? ""])
                operations[index].methodName = nil
            }
        }
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
        guard let target = references.followed(member.value, or: "no operation") else { return [] }
        guard let path = path(member) else {
            leftOut += methods(of: target).count
            return []
        }
        return operations(of: member, path: path)
    }

    private func operations(of member: Node.Member, path: CallablePath) -> [API.Operation] {
        guard let target = references.followed(member.value, or: "no operation") else { return [] }
        // Beside a `$ref` there may be operations too (OpenAPI 3.1 §4.8.9).
        let sources = target == member.value ? [target] : [member.value, target]
        let servers =
            sources.map { ServerReader(input: input).read(of: $0) }.first { !$0.isEmpty } ?? []
        let shared = sources.compactMap { $0["parameters"] }
        var operations: [API.Operation] = []
        var seen: Set<String> = []
        for source in sources {
            let misspelt = misspeltVerbs(of: source)
            input.checkKeys(of: source, .pathItem, read: misspelt.mapValues(\.rawValue))
            for (method, node) in methods(of: source) where seen.insert(method).inserted {
                guard node.kind == .object else {
                    input.report(.operationLeftOut, at: node, [node.shapeName])
                    leftOut += 1
                    continue
                }
                guard method.utf8.allSatisfy(HTTPToken.contains), !method.isEmpty else {
                    input.report(
                        .operationLeftOut, at: node, ["for '\(method)', which is no method"])
                    leftOut += 1
                    continue
                }
                var operation = operation(node, method: method, path: path, shared: shared)
                if operation.servers.isEmpty { operation.servers = servers }
                operations.append(operation)
            }
        }
        return operations
    }

    /// The HTTP methods of a path item with their operations, those of `additionalOperations` behind
    /// the others.
    private func methods(of item: Node) -> [(method: String, operation: Node)] {
        var methods: [(String, Node)] = []
        for member in input.object(item)?.members.map({ $0 }) ?? [] {
            if let verb = APIVerb(rawValue: member.key) {
                methods.append((verb.method, member.value))
            }
        }
        for (key, verb) in misspeltVerbs(of: item).sorted(by: { $0.key < $1.key }) {
            guard let operation = item[key] else { continue }
            methods.append((verb.method, operation))
        }
        for member in input.members(item["additionalOperations"]) where !member.value.isExtension {
            var method = member.key
            if let verb = APIVerb(rawValue: method.lowercased()) {
                input.report(.methodMisplaced, at: member.value, [method, verb.rawValue])
                method = verb.method
            }
            methods.append((method, member.value))
        }
        return methods
    }

    /// The keys of operations that are nearly methods, where the path item doesn't have those.
    private func misspeltVerbs(of item: Node) -> [String: APIVerb] {
        var verbs: [String: APIVerb] = [:]
        for member in input.object(item)?.members.map({ $0 }) ?? [] {
            guard APIVerb(rawValue: member.key) == nil, member.value["responses"] != nil,
                let verb = Vocabulary.pathItem.meant(by: member.key).flatMap(APIVerb.init),
                item[verb.rawValue] == nil, !verbs.values.contains(verb)
            else { continue }
            verbs[member.key] = verb
        }
        return verbs
    }

    /// The path of a path item as it can be called; `nil`, and reported, if it can't be.
    private func path(_ member: Node.Member) -> CallablePath? {
        var text = member.key
        func report(_ fault: String) {
            input.report(.pathMalformed, at: member.value, [member.key, fault])
        }
        var fragment = ""
        if let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) {
            guard !text[mark...].contains("{") else {
                report("has a parameter in its fragment, which is never sent; it is left out")
                return nil
            }
            report("has a fragment; it is called without")
            fragment = String(text[mark...])
            text = String(text[..<mark])
        }
        if !text.hasPrefix("/") {
            report("does not begin with '/'; it is called as if it did")
            text = "/" + text
        }
        let mark = text.utf8.firstIndex(of: UInt8(ascii: "?"))
        let plain = mark.map { String(text[..<$0]) } ?? text
        guard let template = PathTemplate(plain) else {
            report("has braces that don't match; its operations are left out")
            return nil
        }
        var path = CallablePath(text: plain, names: template.names)
        if mark != nil { report("has a query, which is sent with it") }
        let query = mark.map { text[$0...].dropFirst() } ?? ""
        for pair in query.split(separator: "&").map(String.init) {
            if pair.contains("{") {
                path.queryNames += PathTemplate(pair)?.names ?? []
            } else {
                path.text += (path.text.contains("?") ? "&" : "?") + pair
            }
        }
        path.text += fragment
        return path
    }

    private func operation(
        _ node: Node, method: String, path: CallablePath, shared: [Node]
    ) -> API.Operation {
        let subject = "\(method) \(path.text)"
        let parameters = bodies.parameters.read(
            node, path: path, shared: shared, subject: subject)
        input.checkKeys(of: node, .operation)
        if node["responses"] == nil, input.dialect.isOlder(than: .openAPI31) {
            input.report(.responsesMissing, at: node)
        }
        let keys = input.options.extensions
        var operation = API.Operation(
            id: input.name(node["operationId"]),
            methodName: input.name(node.first(keys.methodName)),
            method: method, path: path.text,
            tags: input.elements(node["tags"]).compactMap { input.name($0) },
            summary: input.text(node["summary"]), description: input.text(node["description"]),
            isDeprecated: input.flag(node["deprecated"]), parameters: parameters.plain, node: node)
        operation.permissions = permissions(node.first(keys.permissions))
        operation.credentials =
            node["security"].map {
                SecurityReader(schemas: schemas).requirements($0, schemes: defaults.schemes)
            } ?? defaults.credentials
        operation.servers = ServerReader(input: input).read(of: node)
        if let body = node["requestBody"] {
            operation.body = bodies.read(body)
            operation.body?.name = input.text(node["x-codegen-request-body-name"])
        } else {
            let consumes = node["consumes"].map { input.texts($0) } ?? defaults.consumes
            operation.body = bodies.swagger2Body(parameters, consumes: consumes)
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
