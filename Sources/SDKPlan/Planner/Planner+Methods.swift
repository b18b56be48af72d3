import SDKDescription

extension Planner {
    mutating func method(
        _ operation: API.Operation, named name: MemberName, in scope: inout TypeScope
    ) -> Method {
        let written = self.arguments(of: operation, method: name, in: &scope)
        // Required ones first, each part in the documents' order: an optional parameter that is
        // added later then never moves another one.
        let order =
            written.indices.filter { written[$0].isRequired }
            + written.indices.filter { !written[$0].isRequired }
        var places = order
        for (place, index) in order.enumerated() { places[index] = place }
        return Method(
            name: name, operation: operation.id ?? name.text, httpMethod: operation.method,
            path: operation.path, requestPath: operation.requestPath,
            fixedQuery: operation.fixedQuery, summary: operation.summary,
            description: operation.description,
            isDeprecated: operation.isDeprecated, arguments: order.map { written[$0] },
            // The body stands behind the parameters.
            parameters: Array(places.prefix(operation.parameters.count)),
            result: result(of: operation, method: name, in: &scope),
            headers: headers(of: operation, method: name, in: &scope),
            permissions: operation.permissions, failures: failures(of: operation),
            servers: ownServer(operation).map { [$0] } ?? [],
            isAuthenticated: !operation.security.isEmpty || api.securitySchemes.isEmpty)
    }

    private mutating func arguments(
        of operation: API.Operation, method: MemberName, in scope: inout TypeScope
    ) -> [Argument] {
        let names = Self.argumentNames(operation)
        var arguments: [Argument] = []
        for (parameter, name) in zip(operation.parameters, names) {
            arguments.append(argument(parameter, named: name, method: method, in: &scope))
        }
        if let body = operation.body,
            let argument = bodyArgument(body, names: names, method: method, in: &scope)
        {
            arguments.append(argument)
        }
        return arguments
    }

    /// Names for the parameters; of two that come out the same the one that stands first in path,
    /// query, header, cookie keeps it, and the other tells its place.
    package static func argumentNames(_ operation: API.Operation) -> [String] {
        var names = operation.parameters.map(\.name)
        // A name like that of a type would stand for it in the method.
        var used = ReservedWords.nestedTypes
        for place in API.Parameter.Place.allCases {
            let indices = names.indices.filter { operation.parameters[$0].place == place }
            if indices.isEmpty { continue }
            let unique = Namer.unique(
                indices.map { names[$0] },
                plain: { wire in
                    let text = argumentText(wire)
                    return used.contains(text)
                        ? argumentText("\(place.rawValue) \(wire)") : text
                }, taken: used)
            used.formUnion(unique)
            for (index, name) in zip(indices, unique) { names[index] = name }
        }
        return names
    }

    private static func argumentText(_ wire: String) -> String {
        let text = Namer.memberText(wire)
        return text == "self" ? "selfValue" : text
    }

    private mutating func argument(
        _ parameter: API.Parameter, named name: String, method: MemberName,
        in scope: inout TypeScope
    ) -> Argument {
        let type = self.type(
            of: parameter.schema, named: method.text + " " + parameter.name, in: &scope)
        var documentation = Documentation(of: parameter.schema)
        documentation.text = parameter.description ?? documentation.text
        let isJSON = parameter.contentType.map(MediaType.isJSON) ?? false
        let nesting = isJSON ? .flat : self.nesting(of: parameter.schema)
        if nesting != .flat, parameter.style != .deepObject {
            diagnostics.report(.parameterNested, at: parameter.node, parameter.style.rawValue)
        }
        return Argument(
            name: MemberName(text: name), type: type, isRequired: parameter.isRequired,
            isDeprecated: parameter.isDeprecated,
            role: .parameter(
                Argument.ParameterRole(
                    wireName: parameter.name, place: parameter.place, style: parameter.style,
                    explode: parameter.explode, allowReserved: parameter.allowReserved,
                    isJSON: isJSON, isNested: nesting == .container)),
            documentation: documentation)
    }

    // MARK: - Answers

    private mutating func result(
        of operation: API.Operation, method: MemberName, in scope: inout TypeScope
    ) -> MethodResult {
        let successes = operation.successes
        let isOnly = successes.count { !$0.contents.isEmpty } < 2
        var results: [MethodResult] = []
        var canBeEmpty = false
        for response in successes {
            guard operation.method != "HEAD", let content = MediaType.preferred(response.contents)
            else {
                canBeEmpty = true
                continue
            }
            let result = self.result(
                content, of: response, method: method, isOnly: isOnly, in: &scope)
            if result.isOptional { canBeEmpty = true }
            let isKnown = results.contains { known in
                known.type?.resolved == result.type?.resolved && known.coding == result.coding
            }
            if !isKnown { results.append(result) }
        }
        guard var first = results.first else {
            return MethodResult(
                type: nil, isOptional: false, coding: .json,
                description: successes.first?.description)
        }
        if results.count > 1 { first = anyOf(results, of: operation, method: method, in: &scope) }
        // Text and bytes that are not there are empty.
        first.isOptional = canBeEmpty && first.coding == .json
        return first
    }

    private mutating func result(
        _ content: API.Content, of response: API.Response, method: MemberName, isOnly: Bool,
        in scope: inout TypeScope
    ) -> MethodResult {
        let coding = MediaType.coding(of: content.mediaType, schema: content.schema)
        var name = method.text + " Response"
        if !isOnly { name += " " + response.code.text }
        let type: SwiftType
        switch coding {
        case .json, .form:
            type =
                content.schema.map { self.type(of: $0, named: name, in: &scope) } ?? .builtin(.json)
        case .text: type = .builtin(.string)
        case .binary, .multipart: type = .builtin(.data)
        }
        return MethodResult(
            type: type, isOptional: content.schema.map(schemas.isNullable) ?? false,
            coding: coding == .form ? .json : coding == .multipart ? .binary : coding,
            mediaType: content.mediaType, description: response.description)
    }

    /// Different types for different success codes: one value that is any of them.
    private mutating func anyOf(
        _ results: [MethodResult], of operation: API.Operation, method: MemberName,
        in scope: inout TypeScope
    ) -> MethodResult {
        guard results.allSatisfy({ $0.coding == .json }), let first = results.first else {
            var bytes = results[0]
            bytes.type = .builtin(.data)
            bytes.coding = .binary
            bytes.mediaType = nil
            return bytes
        }
        let types = results.compactMap(\.type)
        let names = Namer.unique(
            types.map(Self.alternativeWire), plain: Self.alternativeText,
            taken: ReservedWords.unionMembers, close: Self.unlikeType)
        let name = scope.name(for: method.text + " Response", origin: operation.node)
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil,
                documentation: Documentation(text: first.description), isDeprecated: false,
                kind: .union(
                    UnionDeclaration(
                        alternatives: zip(names, types).map {
                            UnionAlternative(name: MemberName(text: $0), type: $1, tags: [])
                        }, discriminator: nil)),
                nested: []))
        var result = first
        result.type = .named(name, alias: nil)
        return result
    }

    private static func alternativeWire(_ type: SwiftType) -> String {
        switch type {
        case .builtin(let builtin): builtin.rawValue
        case .named(let name, _): name.text
        case .array(let element): alternativeWire(element) + "List"
        case .dictionary(let value): alternativeWire(value) + "Map"
        case .nullable(let value): "Nullable" + alternativeWire(value)
        }
    }

    private func failures(of operation: API.Operation) -> [Method.Failure] {
        operation.sortedResponses.filter { !$0.code.isSuccess }.map { response in
            Method.Failure(
                code: response.code.text, description: response.description,
                errorCodes: response.errorCodes, type: failureType(response))
        }
    }

    private func failureType(_ response: API.Response) -> SwiftType? {
        guard let schema = MediaType.preferred(response.contents)?.schema,
            case .reference(let name) = schema.kind, let model = models[name]
        else { return nil }
        return .named(model.name, alias: model.alias)
    }

    /// One accessor for each model that error answers carry, the most used first.
    func plannedErrors(_ services: [Service]) -> [ErrorAccessor] {
        var types: [TypeName: Int] = [:]
        for method in services.lazy.flatMap(\.methods) {
            for case .named(let name, nil)? in Set(method.failures.map(\.type)) {
                types[name, default: 0] += 1
            }
        }
        let sorted = types.keys.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        let names = Namer.unique(sorted.map(\.text), plain: Self.errorText)
        return zip(names, sorted).map { name, type in
            ErrorAccessor(name: MemberName(text: name), type: .named(type, alias: nil))
        }
    }

    private static func errorText(_ wire: String) -> String {
        let text = Namer.memberText(wire)
        let taken = ["status", "headers", "body", "operation", "response", "text", "message"]
        return taken.contains(text) ? text + "Model" : text
    }
}

extension API.Response.Code {
    package var text: String {
        switch self {
        case .status(let status): String(status)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}
