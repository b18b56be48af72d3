import SDKDescription
import SDKMustache
import SDKPlan

extension Presenter {
    func serviceValues(
        _ service: Service, part: MethodGroups.Group, isHead: Bool, in module: LibraryModule
    ) -> MustacheValue {
        let types = isHead ? service.types : []
        var imports = Imports(for: module.name, map)
        imports.add(part.methods, types)
        let inner = scope.within(service.name, nested: service.types)
        let subject =
            [service.tag, library.title].compactMap { $0 }.first { !$0.isEmpty } ?? "the API"
        var lines = CommentText.lines(
            service.description ?? "Operations of \(subject).", width: 96)
        if lines.isEmpty { lines = ["Operations."] }
        return [
            "imports": imports.value, "doc": DocComment.value(lines),
            "name": .string(service.name.text), "isHead": .bool(isHead),
            "hasMethods": .bool(!part.methods.isEmpty),
            "methods": .list(
                part.methods.enumerated().map { methodValues($1, inner, isFirst: $0 == 0) }),
            "types": .list(
                types.enumerated().map { index, type in
                    ["gap": .bool(index > 0), "type": declaration(type, inner, depth: 1)]
                }),
            "hasTypes": .bool(!types.isEmpty),
        ]
    }

    private func methodValues(
        _ method: Method, _ scope: SpellingScope, isFirst: Bool
    ) -> MustacheValue {
        let signature = method.arguments.map { declaration($0, scope) }
        let inline = signature.joined(separator: ", ")
        let result = resultText(method.result, scope)
        let arrow = method.result.type == nil ? "" : " -> " + result
        let call = method.arguments.map { argument in
            "\(argument.name.callLabel): \(argument.name.declared)"
        }
        let name = method.name.declared
        let sendWidth = 16 + name.utf8.count + call.joined(separator: ", ").utf8.count
        return [
            "gap": .bool(!isFirst), "doc": DocComment.value(documentation(method, scope)),
            "requestDoc": DocComment.value(
                requestSentences(method, scope).flatMap { CommentText.lines($0, width: 92) }),
            "deprecated": .bool(method.isDeprecated), "name": .string(name),
            "arguments": listValues(signature), "signature": .string(inline),
            "fitsMethod": .bool(50 + name.utf8.count + inline.utf8.count + arrow.utf8.count <= 100),
            "fitsRequest": .bool(
                42 + name.utf8.count + inline.utf8.count + result.utf8.count <= 100),
            "arrow": .string(arrow), "result": .string(result),
            "call": .string(call.joined(separator: ", ")), "callLines": listValues(call),
            // An argument may have the name of the property.
            "client": .string(
                method.arguments.contains { $0.name.text == "client" } ? "self.client" : "client"),
            "fitsCall": .bool(sendWidth + 30 <= 100),
            "request": requestValues(method),
        ]
    }

    private func requestSentences(_ method: Method, _ scope: SpellingScope) -> [String] {
        var text =
            "The request that \(CommentText.code(method.name.text)) sends, to look at, change or send in another way."
        if let headers = method.headers {
            text += " ``\(scope.spell(headers))`` reads the headers of the full answer."
        }
        return [text]
    }

    private func listValues(_ texts: [String]) -> MustacheValue {
        .list(
            texts.enumerated().map { index, text in
                ["text": .string(text), "comma": .string(index == texts.count - 1 ? "" : ",")]
            })
    }

    private func declaration(_ argument: Argument, _ scope: SpellingScope) -> String {
        "\(argument.name.label): \(scope.spell(argument.type))\(argument.isRequired ? "" : "? = nil")"
    }

    private func resultText(_ result: MethodResult, _ scope: SpellingScope) -> String {
        guard let type = result.type else { return "Void" }
        return scope.spell(type) + (result.isOptional ? "?" : "")
    }

    // MARK: - The request

    private func requestValues(_ method: Method) -> MustacheValue {
        let head = [
            SwiftLiteral.string(method.operation), "." + method.httpMethod.lowercased(),
            SwiftLiteral.string(method.requestPath),
        ].joined(separator: ", ")
        let fixed = method.fixedQuery.map { name, value in
            ".query(\(SwiftLiteral.string(name)), \(SwiftLiteral.string(value)))"
        }
        let parameters =
            fixed
            + method.parameters.compactMap { index in
                method.arguments.indices.contains(index)
                    ? parameterText(method.arguments[index]) : nil
            }
        let body = method.arguments.lazy.compactMap(bodyText).first
        let maker: String =
            switch method.result.coding {
            case .text: ".text"
            case .binary: ".data"
            default: "APIRequest"
            }
        var tail: [String] = []
        if let body { tail.append("body: " + body) }
        if method.result.coding == .json, let media = method.result.mediaType,
            method.result.type != nil, MediaType.essence(media) != "application/json",
            !media.contains("*")
        {
            tail.append("accept: " + SwiftLiteral.string(media))
        }
        var suffix = ""
        if !method.isAuthenticated { suffix += ".unauthenticated()" }
        if let server = method.servers.first {
            suffix += ".with(server: Server(\(SwiftLiteral.string(server))))"
        }
        let list = parameters.isEmpty ? [] : ["[" + parameters.joined(separator: ", ") + "]"]
        let short = ([head] + list + tail).joined(separator: ", ")
        let end = tail.isEmpty ? ")" + suffix : ","
        return [
            "maker": .string(maker), "short": .string(short),
            "isShort": .bool(
                10 + maker.utf8.count + short.utf8.count + suffix.utf8.count <= 100
                    && !short.utf8.contains(0x0A)),
            "head": .string(head + (parameters.isEmpty ? end : ",")),
            "hasParameters": .bool(!parameters.isEmpty),
            "parameterLine": .string((list.first ?? "") + end),
            "fitsLine": .bool(13 + (list.first ?? "").utf8.count + end.utf8.count <= 100),
            "parameters": .list(parameters.map { .string($0) }),
            "parametersEnd": .string("]" + end), "hasTail": .bool(!tail.isEmpty),
            "tail": .string(tail.joined(separator: ", ") + ")" + suffix),
            "suffix": .string(suffix),
        ]
    }

    private func parameterText(_ argument: Argument) -> String? {
        guard case .parameter(let role) = argument.role else { return nil }
        var parts = [SwiftLiteral.string(role.wireName), argument.name.declared]
        if role.isJSON || role.isNested {
            let wrapper = role.isJSON ? "JSONParameter" : "NestedParameter"
            parts[1] =
                argument.isRequired
                ? "\(wrapper)(\(argument.name.declared))"
                : "\(argument.name.declared).map { \(wrapper)($0) }"
        }
        let isForm = role.place == .query || role.place == .cookie
        let standardStyle: API.Parameter.Style = isForm ? .form : .simple
        if role.style != standardStyle { parts.append("style: .\(role.style.rawValue)") }
        // The runtime's defaults are OpenAPI's: form explodes, the other styles don't.
        if role.explode != (role.style == .form) {
            parts.append("explode: \(role.explode)")
        }
        if role.allowReserved, role.place == .query { parts.append("allowReserved: true") }
        return ".\(role.place.rawValue)(\(parts.joined(separator: ", ")))"
    }

    private func bodyText(_ argument: Argument) -> String? {
        guard case .body(let role) = argument.role else { return nil }
        let name = argument.isRequired ? argument.name.declared : "$0"
        let media = MediaType.essence(role.mediaType)
        let type = SwiftLiteral.string(role.mediaType)
        let made: String =
            switch role.coding {
            case .json:
                media == "application/json" || media.contains("*")
                    ? ".json(\(name))" : ".json(\(name), contentType: \(type))"
            case .form:
                role.encodings.isEmpty ? ".form(\(name))" : encodedForm(name, argument, role)
            case .multipart: ".multipart(\(name))"
            case .text: ".text(\(name), contentType: \(type))"
            case .binary: ".data(\(name), contentType: \(type))"
            }
        if argument.isRequired { return made }
        let gap = made.hasPrefix("\n") ? "" : " "
        return "\(argument.name.declared).map {\(gap)\(made)\(gap)}"
    }

    /// A form with properties that are not written in the usual way, a line for each of them.
    private func encodedForm(
        _ name: String, _ argument: Argument, _ role: Argument.BodyRole
    ) -> String {
        let lines = role.encodings.map { encoding -> String in
            let name = SwiftLiteral.string(encoding.property)
            guard let style = encoding.style else { return ".json(\(name))," }
            return ".init(\(name), .\(style.rawValue)\(encoding.explode ? ", explode: true" : "")),"
        }
        let outer = String(repeating: " ", count: argument.isRequired ? 12 : 16)
        let inner = outer + "    "
        let list = lines.map { "\n\(inner)    \($0)" }.joined()
        let form = ".form(\n\(inner)\(name),\n\(inner)[\(list)\n\(inner)])"
        return argument.isRequired ? form : "\n\(outer)\(form)\n            "
    }
}
