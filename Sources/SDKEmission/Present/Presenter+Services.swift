import SDKPlan

extension Presenter {
    func view(
        _ service: Service, part: MethodGroups.Group, isHead: Bool, in module: LibraryModule
    ) -> ServiceView {
        let types = isHead ? service.types : []
        var imports = Imports(for: module.name, map)
        imports.add(part.methods, types)
        if isHead, library.security != nil, let home = divided.modules.first(where: \.hasClient) {
            imports.add(module: home.name)
        }
        let inner = scope.within(service)
        let tables = self.tables(types)
        let subject =
            [service.subject, library.title].compactMap { $0 }.first { !$0.isEmpty } ?? "the API"
        var lines = CommentText.lines(
            service.description ?? "Operations of \(subject).",
            width: LineFitter.commentWidth(indentation: 0))
        if lines.isEmpty { lines = ["Operations."] }
        return ServiceView(
            imports: imports.lines, doc: DocComment.view(lines), name: service.name.text,
            isHead: isHead, isSecured: library.security != nil, hasMethods: !part.methods.isEmpty,
            methods: part.methods.flatMap(\.overloads).enumerated().map {
                view($1, inner, isFirst: $0 == 0)
            },
            hasTypes: !types.isEmpty,
            types: TypeFileView.Item.list(types.map { view($0, inner, depth: 1) }),
            tables: tables, hasTables: !tables.isEmpty)
    }

    private func view(
        _ method: Method, _ scope: SpellingScope, isFirst: Bool
    ) -> MethodView {
        // Within the requests, no type of the service is in sight.
        let outer = self.scope
        return MethodView(
            gap: !isFirst, doc: DocComment.view(documentation(method, scope)),
            requestDoc: DocComment.view(
                requestSentences(method, scope).flatMap {
                    CommentText.lines($0, width: Self.width)
                }),
            deprecated: method.isDeprecated, name: method.name.declared,
            signature: signature(method, scope),
            call: method.arguments.map { "\($0.name.callLabel): \($0.name.declared)" }
                .joined(separator: ", "),
            returns: method.result.type == nil ? nil : resultText(method.result, scope),
            requestSignature: signature(method, outer),
            requestResult: resultText(method.result, outer), other: otherTypes(method, scope),
            // An argument may have the name of the property.
            client: method.arguments.contains { $0.name.text == "client" }
                ? "self.client" : "client",
            request: request(method), stream: method.stream.map { view($0, of: method, scope) },
            pages: method.paging.map { view($0, of: method, scope) },
            polling: method.polling.map { view($0, of: method, scope) })
    }

    /// The method that asks for another media type; it stands beside the first of all overloads.
    private func otherTypes(_ method: Method, _ scope: SpellingScope) -> MethodView.Other? {
        guard let name = method.acceptName else { return nil }
        let types = method.result.otherTypes.map(CommentText.code).joined(separator: ", ")
        let text =
            "The response of \(CommentText.code(method.name.text)) in another format, as it comes: \(types)."
        let arguments = method.arguments.map { declaration($0, scope) }
        return MethodView.Other(
            doc: DocComment.view(CommentText.lines(text, width: Self.width)),
            signature: (arguments + ["\(name.label): String"]).joined(separator: ", "),
            accept: name.declared)
    }

    private func view(
        _ stream: MethodStream, of method: Method, _ scope: SpellingScope
    ) -> StreamView {
        let element = stream.element.map { scope.spell($0) }
        let mark =
            stream.kind == .parts
            ? nil : library.terminalMark.map { "terminalMark: " + SwiftLiteral.string($0) }
        let options = runtimeName("StreamOptions")
        let argument = "\(stream.options.label): \(options) = \(options)(\(mark ?? ""))"
        let own = signature(method, scope)
        let sentence =
            "Sends what \(CommentText.code(method.name.text)) does, and gives the elements of the response as they come."
        let reader =
            switch stream.kind {
            case .events: "events"
            case .lines: "jsonLines"
            case .sequence: "jsonSequence"
            case .parts: "parts"
            }
        let plain = runtimeName(stream.kind.plainElement)
        return StreamView(
            doc: DocComment.view(
                CommentText.lines(sentence, width: Self.width)
                    + ["", CommentText.code("\(method.httpMethod) \(method.path)")]),
            streamName: stream.name.declared,
            streamSignature: own.isEmpty ? argument : own + ", " + argument,
            sequence:
                "\(runtimeName("ElementStream"))<\(element ?? plain)>",
            reader: reader, element: element, options: stream.options.declared)
    }

    /// A type of SDKStreams, told from a type of the library that has its name.
    private func runtimeName(_ name: String) -> String {
        library.types.contains { $0.topNames.contains(name) } ? "SDKStreams." + name : name
    }

    private func requestSentences(_ method: Method, _ scope: SpellingScope) -> [String] {
        var text = "The request that \(CommentText.code(method.name.text)) sends."
        if let headers = method.headers {
            text += " ``\(scope.spell(headers))`` reads the headers of the full response."
        }
        return [text]
    }

    private func signature(_ method: Method, _ scope: SpellingScope) -> String {
        method.arguments.map { declaration($0, scope) }.joined(separator: ", ")
    }

    /// - Parameter name: Instead of the argument's own.
    func declaration(
        _ argument: Argument, as name: MemberName? = nil, _ scope: SpellingScope
    ) -> String {
        let initial = argument.initial.map { " = " + Self.expression($0) } ?? ""
        return "\((name ?? argument.name).label): \(scope.spell(argument.type))"
            + (argument.isRequired ? initial : "? = nil")
    }

    func resultText(_ result: MethodResult, _ scope: SpellingScope) -> String {
        guard let type = result.type else { return "Void" }
        return scope.spell(type) + (result.isOptional ? "?" : "")
    }

    // MARK: - The request

    private func request(_ method: Method) -> RequestView {
        let fixed = method.fixedQuery.map { name, value in
            ".query(\(SwiftLiteral.string(name)), \(SwiftLiteral.string(value)))"
        }
        let parameters =
            fixed
            + method.parameters.compactMap { index in
                method.arguments.indices.contains(index)
                    ? parameterText(method.arguments[index]) : nil
            }
        let maker: String =
            switch method.result.coding {
            case .text: ".text"
            case .binary: ".data"
            default: "APIRequest"
            }
        let accepted = method.result.accept.joined(separator: ", ")
        let usual =
            switch method.result.coding {
            case .text: "text/plain"
            case .binary: "application/octet-stream"
            default: "application/json"
            }
        let accept =
            method.result.type == nil || accepted == usual ? nil : SwiftLiteral.string(accepted)
        return RequestView(
            maker: maker, operation: SwiftLiteral.string(method.operation),
            verb: verb(method.httpMethod), path: SwiftLiteral.string(method.requestPath),
            parameters: parameters.isEmpty ? nil : parameters.joined(separator: ", "),
            body: method.arguments.lazy.compactMap(bodyText).first, accept: accept,
            isOpen: method.security == .open,
            security: requirement(method.security),
            server: method.servers.first.map { SwiftLiteral.string($0) })
    }

    private func requirement(_ security: Method.Security) -> String? {
        guard case .other(let alternatives) = security else { return nil }
        return Self.requirement(alternatives)
    }

    /// The member of the runtime's type of methods, or what makes one that it doesn't have.
    private func verb(_ method: String) -> String {
        Self.verbs.contains(method)
            ? method.lowercased() : "init(rawValue: \(SwiftLiteral.string(method)))"
    }

    private static let verbs: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY",
    ]

    private func parameterText(_ argument: Argument) -> String? {
        guard case .parameter(let role) = argument.role else { return nil }
        var parts = [SwiftLiteral.string(role.wireName), argument.name.declared]
        if role.isWholeQuery { parts.removeFirst() }
        if role.isJSON || role.isNested {
            let wrapper = role.isJSON ? "JSONParameter" : "NestedParameter"
            parts[parts.count - 1] =
                argument.isRequired
                ? "\(wrapper)(\(argument.name.declared))"
                : "\(argument.name.declared).map { \(wrapper)($0) }"
        }
        if role.isWholeQuery { return ".queryString(\(parts[0]))" }
        let isForm = role.location == .query || role.location == .cookie
        let standardStyle: ParameterStyle = isForm ? .form : .simple
        if role.style != standardStyle { parts.append("style: .\(role.style.rawValue)") }
        // The runtime's defaults are OpenAPI's: form explodes, the other styles don't.
        // The runtime's function for cookies explodes, whatever the style.
        if role.explode != (role.style == .form || role.style == .cookie) {
            parts.append("explode: \(role.explode)")
        }
        if role.allowReserved, role.location == .query { parts.append("allowReserved: true") }
        return ".\(role.location.rawValue)(\(parts.joined(separator: ", ")))"
    }

    private func bodyText(_ argument: Argument) -> String? {
        guard case .body(let role) = argument.role else { return nil }
        let name = argument.isRequired ? argument.name.declared : "$0"
        var type = SwiftLiteral.string(role.mediaType)
        if let choice = role.contentType { type = "\(choice.declared) ?? \(type)" }
        let usual: String? =
            switch role.coding {
            case .json: "application/json"
            case .form: "application/x-www-form-urlencoded"
            case .multipart: "multipart/form-data"
            default: nil
            }
        let isUsual = role.mediaType == usual && role.contentType == nil
        let suffix = isUsual ? "" : ", contentType: \(type)"
        let made: String =
            switch role.coding {
            case .json: ".json(\(name)\(suffix))"
            case .form: form(name, role, suffix)
            case .multipart: ".multipart(\(name)\(suffix))"
            case .text: ".text(\(name), contentType: \(type))"
            case .binary: ".data(\(name), contentType: \(type))"
            }
        return argument.isRequired ? made : "\(argument.name.declared).map { \(made) }"
    }

    private func form(_ name: String, _ role: Argument.BodyRole, _ contentType: String) -> String {
        let nesting = formNesting == .json ? "" : ", nested: .\(formNesting.rawValue)"
        if role.encodings.isEmpty { return ".form(\(name)\(nesting)\(contentType))" }
        let list = role.encodings.map { encoding -> String in
            let name = SwiftLiteral.string(encoding.property)
            guard let style = encoding.style else { return ".json(\(name))" }
            return ".init(\(name), .\(style.rawValue)\(encoding.explode ? ", explode: true" : ""))"
        }
        return ".form(\(name), [\(list.joined(separator: ", "))]\(nesting)\(contentType))"
    }
}
