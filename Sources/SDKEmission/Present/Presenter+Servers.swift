import SDKPlan

extension Presenter {
    /// The parameters of a server that is a function; nil for one that is none.
    func signature(_ server: ServerDeclaration) -> String? {
        guard !server.parameters.isEmpty else { return nil }
        return server.parameters.map { parameter in
            var text = "\(parameter.name.label): \(parameter.type ?? "String")"
            guard let value = parameter.defaultValue else { return text }
            let name = parameter.values.first { $0.value == value }?.name.declared
            text += " = " + (name.map { "." + $0 } ?? SwiftLiteral.string(value))
            return text
        }.joined(separator: ", ")
    }

    /// How a server is meant elsewhere; nil for one that needs an argument.
    func call(_ server: ServerDeclaration) -> String? {
        guard server.isComplete else { return nil }
        return server.name.declared + (server.parameters.isEmpty ? "" : "()")
    }

    /// The address as a literal, with the parameters where they stand.
    func literal(_ server: ServerDeclaration) -> String {
        guard !server.parameters.isEmpty else { return SwiftLiteral.string(server.url) }
        var pieces: [String?] = []
        var values: [String] = []
        for piece in server.pieces {
            switch piece {
            case .text(let text): pieces.append(text)
            case .parameter(let index):
                guard server.parameters.indices.contains(index) else { continue }
                let parameter = server.parameters[index]
                pieces.append(nil)
                values.append(
                    parameter.name.declared + (parameter.type == nil ? "" : ".rawValue"))
            }
        }
        return SwiftLiteral.string(pieces, around: values)
    }

    /// The address for its doc comment, with the names of its parameters.
    func addressText(_ server: ServerDeclaration) -> String {
        guard !server.parameters.isEmpty else { return server.url }
        return server.pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .parameter(let index):
                server.parameters.indices.contains(index)
                    ? "{" + server.parameters[index].name.text + "}" : ""
            }
        }.joined()
    }

    /// What is said of a server's parameters.
    func parameterLines(_ server: ServerDeclaration) -> [String] {
        let documented = server.parameters.compactMap { parameter in
            parameter.description.map { (parameter.name.text, CommentText.line($0)) }
        }.filter { !$0.1.isEmpty }
        guard !documented.isEmpty else { return [] }
        return ["", "- Parameters:"]
            + documented.flatMap { name, text in
                CommentText.lines("- \(name): \(text)", width: Self.width - 2, isField: true)
                    .map { "  " + $0 }
            }
    }

    /// The type of a variable that has listed values.
    func variable(_ parameter: ServerParameter) -> ServersView.Variable? {
        guard let type = parameter.type else { return nil }
        let text = parameter.description.map(CommentText.line) ?? ""
        return ServersView.Variable(
            doc: DocComment.view(CommentText.lines(text, width: Self.width)), name: type,
            values: parameter.values.map { value in
                ServersView.Value(
                    name: value.name.declared, literal: SwiftLiteral.string(value.value))
            })
    }
}
