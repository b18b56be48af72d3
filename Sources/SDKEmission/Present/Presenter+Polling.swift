import SDKPlan

extension Presenter {
    /// The method that starts an operation and asks until it is done.
    func view(_ polling: Polling, of method: Method, _ scope: SpellingScope) -> PollingView {
        let start = CommentText.code(method.name.text)
        let poll = CommentText.code(polling.poll.text)
        var lines = CommentText.lines(
            "Sends what \(start) does, and then \(poll) until it is done.", width: Self.width)
        lines += [""]
        lines += parameterLines(
            method,
            further: [
                (polling.options.text, "How long to wait between the polls, and in all."),
                (polling.progress.text, "Called with the response of each poll."),
            ])
        lines += CommentText.lines(
            "- Returns: The response that says that the operation is done.", width: Self.width,
            isField: true)
        lines += ["- Throws: ``APIError``, among them ``APIError/polling(_:)``."]
        let value = scope.spell(polling.value)
        let own = method.arguments.map { declaration($0, scope) }
        let options = "\(polling.options.label): PollingOptions = PollingOptions()"
        let progress = "\(polling.progress.label): (@Sendable (\(value)) -> Void)? = nil"
        var guards: [String] = []
        var arguments: [String] = []
        for argument in polling.arguments {
            let text: String
            switch argument.source {
            case .argument(let name): text = name.declared
            case .property(let path, let wording, let local):
                let property = Self.text(path, wording, of: "$0.value")
                text = path.isOptional ? local.declared : property
                guard path.isOptional else { break }
                // A condition takes no closure that stands free.
                let isPlain = wording == .plain || wording == .rawValue
                guards.append("let \(local.declared) = " + (isPlain ? property : "(\(property))"))
            }
            arguments.append("\(argument.name.callLabel): \(text)")
        }
        return PollingView(
            doc: DocComment.view(lines), deprecated: polling.isDeprecated,
            run: polling.name.declared,
            runSignature: (own + [options, progress]).joined(separator: ", "), value: value,
            guards: guards.isEmpty ? nil : guards.joined(separator: ", "),
            poll: polling.poll.declared, pollCall: arguments.joined(separator: ", "),
            style: style(polling.state), options: polling.options.declared,
            progress: polling.progress.declared)
    }

    private func style(_ state: Polling.State?) -> String {
        guard let state else { return ".accepted" }
        var words = ["done: " + Self.list(state.done)]
        if !state.failed.isEmpty { words.append("failed: " + Self.list(state.failed)) }
        if let running = state.running { words.append("running: " + Self.list(running)) }
        let word = Self.text(state.path, state.wording)
        return ".state(\(words.joined(separator: ", "))) { \(word) }"
    }

    private static func list(_ words: [String]) -> String {
        "[" + words.map { SwiftLiteral.string($0) }.joined(separator: ", ") + "]"
    }
}
