import SDKDescription
import SDKDocument

/// Plans services and their methods.
struct ServicePlanner {
    private let api: API
    private let types: TypePlanner
    private var responses: ResponsePlanner
    private var bodies: BodyPlanner
    private var servers: ServerPlanner
    private var rawBytes: RawBytesCheck
    private let security: SecurityPlanner
    private var own = Diagnostics()

    init(_ api: API, _ types: TypePlanner, _ security: SecurityPlanner) {
        self.api = api
        self.security = security
        self.types = types
        responses = ResponsePlanner(types)
        bodies = BodyPlanner(types)
        servers = ServerPlanner(api)
        rawBytes = RawBytesCheck(types.schemas)
    }

    var diagnostics: Diagnostics {
        var all = own
        all.report(bodies.diagnostics)
        all.report(responses.diagnostics)
        all.report(rawBytes.diagnostics)
        all.report(servers.diagnostics)
        return all
    }

    mutating func services() -> [Service] {
        let serviceTags = ServiceTags(api)
        let groups = Dictionary(grouping: api.operations) { WireName(serviceTags.tag(of: $0)) }
        var tags = api.tags.filter { groups[WireName($0.name)] != nil }
        var declared = Set(tags.map { WireName($0.name) })
        for operation in api.operations {
            let name = serviceTags.tag(of: operation)
            if declared.insert(WireName(name)).inserted { tags.append(API.Tag(name: name)) }
        }
        for operation in api.operations { rawBytes.check(operation) }
        let names = Namer.services(
            tags.map(\.name), taken: types.topNames.union([types.moduleName]))
        return zip(tags, names).map { tag, name in
            service(tag, name: name, operations: groups[WireName(tag.name)] ?? [])
        }
    }

    /// Notes the methods that have another name than their operation's, since another operation's comes to
    /// the same.
    private mutating func reportTwins(
        _ methods: [(operation: API.Operation, name: MemberName, wanted: String)]
    ) {
        guard methods.contains(where: { $0.name.text != $0.wanted }) else { return }
        var owners: [String: String] = [:]
        for (operation, name, wanted) in methods where wanted == name.text {
            owners[name.text] = operation.wireName
        }
        for (operation, name, wanted) in methods {
            guard wanted != name.text, let owner = owners[wanted] else { continue }
            own.report(
                Diagnostic(
                    rule: .methodNameTwins, location: operation.node.location,
                    pointer: operation.node.pointer, subject: operation.subject,
                    arguments: [operation.wireName, owner, wanted, name.text]))
        }
    }

    private mutating func service(
        _ tag: API.Tag, name: TypeName, operations: [API.Operation]
    ) -> Service {
        var scope = TypeScope(
            within: name, reserved: [Service.requests], moduleName: types.moduleName)
        var methods: [Method] = []
        methods.reserveCapacity(operations.count)
        // By name, as the vendor's documents have them: the position of a method, and of the types
        // that it needs, doesn't depend on where its path stands in the description.
        let wanted = operations.map(Namer.wantedMethod)
        let names = Namer.methods(operations, wanted: wanted)
        let sorted = operations.indices.sorted { names[$0].text.precedes(names[$1].text) }
            .map { (operations[$0], names[$0], wanted[$0]) }
        reportTwins(sorted)
        let stems = Namer.typeStems(sorted.map(\.1), of: tag.name)
        var used = Set(names.map(\.text))
        for ((operation, name, _), stem) in zip(sorted, stems) {
            methods.append(
                method(operation, named: name, stem: stem, beside: &used, in: &scope))
        }
        let hasTag = operations.contains { !$0.tags.isEmpty }
        let hasSubject = hasTag || operations.contains { PathGroup.name(of: $0.path) != nil }
        return Service(
            name: name, tag: hasTag ? tag.name : nil, subject: hasSubject ? tag.name : nil,
            description: tag.text, methods: methods, types: scope.declarations)
    }

    /// - Parameter stem: What the types that only this method needs are called after.
    private mutating func method(
        _ operation: API.Operation, named name: MemberName, stem: MemberName,
        beside names: inout Set<String>, in scope: inout TypeScope
    ) -> Method {
        let parameters = parameters(of: operation, stem: stem, in: &scope)
        let bodies =
            operation.body.map {
                self.bodies.arguments(
                    $0, beside: parameters.map(\.name), stem: stem, in: &scope)
            } ?? []
        var variants = bodies.map { Self.arranged(parameters, $0) }
        let first = variants.isEmpty ? Self.arranged(parameters, []) : variants.removeFirst()
        let result = responses.result(of: operation, stem: stem, in: &scope)
        let stream = responses.stream(of: operation, stem: stem, result: result, in: &scope)
        return Method(
            name: name, operation: operation.id ?? name.text, httpMethod: operation.method,
            path: operation.path, requestPath: operation.requestPath,
            fixedQuery: operation.fixedQuery, summary: operation.summary,
            description: operation.description,
            isDeprecated: operation.isDeprecated, arguments: first.arguments,
            parameters: first.parameters, variants: variants, result: result,
            headers: responses.headers(of: operation, method: name, stem: stem, in: &scope),
            permissions: operation.permissions.map {
                Method.Permissions(needsAll: $0.needsAll, names: $0.names)
            },
            failures: responses.failures(of: operation),
            servers: servers.own(operation).map { [$0] } ?? [],
            security: security.security(of: operation),
            credentials: security.credentials(of: operation),
            stream: stream.map { kind, element in
                MethodStream(
                    name: Namer.stream(name, beside: &names), kind: kind, element: element,
                    options: Namer.options(beside: first.arguments.map(\.name)))
            })
    }

    /// Required arguments first, each part in the documents' order, parameters before the body: an
    /// optional parameter that is added later then never moves another one.
    private static func arranged(
        _ parameters: [Argument], _ body: [Argument]
    ) -> Method.Variant {
        let written = parameters + body
        let order =
            written.indices.filter { written[$0].isRequired }
            + written.indices.filter { !written[$0].isRequired }
        var positions = order
        for (position, index) in order.enumerated() { positions[index] = position }
        return Method.Variant(
            arguments: order.map { written[$0] },
            parameters: Array(positions.prefix(parameters.count)))
    }

    private mutating func parameters(
        of operation: API.Operation, stem: MemberName, in scope: inout TypeScope
    ) -> [Argument] {
        let names = Namer.arguments(operation)
        var arguments: [Argument] = []
        for (parameter, name) in zip(operation.parameters, names) {
            arguments.append(argument(parameter, named: name, stem: stem, in: &scope))
        }
        return arguments
    }

    private mutating func argument(
        _ parameter: API.Parameter, named name: MemberName, stem: MemberName,
        in scope: inout TypeScope
    ) -> Argument {
        let type = types.type(
            of: parameter.schema, named: stem.text + " " + parameter.name, in: &scope)
        var documentation = Documentation(of: parameter.schema, in: types.schemas)
        documentation.text = parameter.description ?? documentation.text
        let isJSON = parameter.contentType.map(MediaType.isJSON) ?? false
        // A form is pairs, as an object's properties are.
        let isWholeQuery =
            parameter.location == .querystring
            && parameter.contentType.map { !MediaType.isForm($0) } ?? false
        let nesting = isJSON || isWholeQuery ? .flat : types.schemas.nesting(of: parameter.schema)
        if nesting != .flat, parameter.style != .deepObject {
            own.report(.parameterNested, at: parameter.node, parameter.style.rawValue)
        }
        return Argument(
            name: name, type: type, isRequired: parameter.isRequired,
            isDeprecated: parameter.isDeprecated,
            role: .parameter(
                Argument.ParameterRole(
                    wireName: parameter.name, location: ParameterLocation(parameter.location),
                    style: ParameterStyle(parameter.style), explode: parameter.explode,
                    allowReserved: parameter.allowReserved, isJSON: isJSON,
                    isWholeQuery: isWholeQuery, isNested: nesting == .container)),
            documentation: documentation,
            initial: InitialValue(of: parameter, in: types.schemas))
    }
}

extension ParameterLocation {
    init(_ location: API.Parameter.Location) {
        switch location {
        case .path: self = .path
        case .query, .querystring: self = .query
        case .header: self = .header
        case .cookie: self = .cookie
        }
    }
}

extension ParameterStyle {
    init(_ style: API.Parameter.Style) {
        switch style {
        case .simple: self = .simple
        case .label: self = .label
        case .matrix: self = .matrix
        case .form: self = .form
        case .cookie: self = .cookie
        case .spaceDelimited: self = .spaceDelimited
        case .pipeDelimited: self = .pipeDelimited
        case .deepObject: self = .deepObject
        case .tabDelimited: self = .tabDelimited
        }
    }
}
