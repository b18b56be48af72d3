import SDKPlan

extension Presenter {
    /// The doc comment of a method: what it does, verb and path, permissions, parameters, response,
    /// errors.
    func documentation(_ method: Method, _ scope: SpellingScope) -> [String] {
        var lines: [String] = []
        func add(_ paragraph: [String]) { lines.append(paragraph: paragraph) }
        if let summary = method.summary { add(CommentText.lines(summary, width: Self.width)) }
        if let description = method.description, description != method.summary {
            add(CommentText.lines(description, width: Self.width))
        }
        add([CommentText.code("\(method.httpMethod) \(method.path)")])
        if !method.isFirst || !method.variants.isEmpty, let type = method.sentType {
            add(["Sends \(CommentText.code(type))."])
        }
        if let permissions = method.permissions { add(sentence(permissions)) }
        if method.isDeprecated { add(["Deprecated."]) }
        var fields = parameterLines(method)
        if method.result.type != nil, let text = method.result.description, !text.isEmpty {
            fields += CommentText.lines(
                "- Returns: " + CommentText.line(text), width: Self.width, isField: true)
        }
        if let item = method.result.item {
            add(
                CommentText.lines(
                    "Each element of the stream is \(CommentText.code(scope.spell(item))).",
                    width: Self.width))
        }
        fields += CommentText.lines(
            "- Throws: " + failureSentence(method, scope), width: Self.width, isField: true)
        add(fields)
        return lines
    }

    private func sentence(_ permissions: Method.Permissions) -> [String] {
        guard !permissions.names.isEmpty else { return [] }
        let names = permissions.names.map(CommentText.code).joined(separator: ", ")
        let head =
            switch (permissions.names.count, permissions.needsAll) {
            case (1, _): "Requires the permission"
            case (_, true): "Requires all of the permissions"
            case (_, false): "Requires any of the permissions"
            }
        return CommentText.lines("\(head) \(names).", width: Self.width)
    }

    /// - Parameter further: Arguments of the declaration that the operation has not, with what they are.
    func parameterLines(
        _ method: Method, further: [(name: String, text: String)] = []
    ) -> [String] {
        let own = method.arguments.map { argument -> (String, String) in
            let text = argument.documentation.text.map(CommentText.line) ?? ""
            let notes = argument.documentation.notes.map(DocComment.sentence)
            let parts = [text.isEmpty ? "" : text.endingSentence] + notes
            return (argument.name.text, parts.filter { !$0.isEmpty }.joined(separator: " "))
        }.filter { !$0.1.isEmpty }
        let documented = own + further
        guard let first = documented.first else { return [] }
        guard documented.count > 1 else {
            return CommentText.lines(
                "- Parameter \(first.0): \(first.1)", width: Self.width, isField: true)
        }
        var lines = ["- Parameters:"]
        for (name, text) in documented {
            let wrapped = CommentText.lines(
                "- \(name): \(text)", width: Self.width - 2, isField: true)
            lines += wrapped.map { "  " + $0 }
        }
        return lines
    }

    private func failureSentence(_ method: Method, _ scope: SpellingScope) -> String {
        guard !method.failures.isEmpty else { return "``APIError``." }
        let types = method.failures.compactMap(\.type)
        let codes = method.failures.map(\.code).joined(separator: ", ")
        guard let first = types.first, types.allSatisfy({ $0.resolved == first.resolved }) else {
            return "``APIError``; error responses: \(codes)."
        }
        let carried = CommentText.code(scope.spell(first))
        return "``APIError``; error responses (\(codes)) carry \(carried)."
    }
}

extension String {
    fileprivate var endingSentence: String {
        guard let last = unicodeScalars.last else { return self }
        return ".!?:;".unicodeScalars.contains(last) ? self : self + "."
    }
}
