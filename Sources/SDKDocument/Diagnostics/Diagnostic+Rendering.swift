extension Diagnostic {
    /// The most Unicode scalars that are shown of one argument.
    package static let argumentLength = 240
    /// The most Unicode scalars that are shown of a subject, a pointer or a file name.
    package static let nameLength = 400

    /// The message with its arguments filled in; text from a description is made harmless.
    package var message: String {
        MessageTemplate(rule.message).filled(with: shownArguments)
    }

    /// The hint with its arguments filled in, or `nil` if the rule has none, or lacks an argument for it.
    package var hint: String? {
        guard let hint = rule.hint else { return nil }
        let template = MessageTemplate(hint)
        let shown = shownArguments
        let isComplete = template.placeholders.allSatisfy {
            shown.indices.contains($0) && !shown[$0].isEmpty
        }
        return isComplete ? template.filled(with: shown) : nil
    }

    /// The diagnostic as it is printed: one line in the form that compilers use and editors
    /// recognise, then indented lines for the JSON pointer, the hint and the related locations.
    ///
    ///     Spec/oauth.openapi.json:120:17: error: OAuthClient.state: … [rule-id]
    ///         at: /components/schemas/OAuthClient/properties/state
    ///         hint: …
    ///         note: Spec/oauth.openapi.json:80:9: first given here
    ///
    /// - Parameter times: How many findings it stands for.
    package func rendered(times: Int = 1) -> String {
        var text = ""
        if let location {
            text += Self.shown(location) + ": "
        }
        text += rule.severity.rawValue + ": "
        if let subject {
            text += PlainText.harmless(subject, limit: Self.nameLength) + ": "
        }
        text += message + " [" + rule.id + "]"
        if times > 1 { text += " (\(times) times; this is the first)" }
        if let pointer, !pointer.isEmpty {
            text += "\n    at: " + PlainText.harmless(pointer, limit: Self.nameLength)
        }
        if let hint {
            text += "\n    hint: " + hint
        }
        for note in related {
            let label = PlainText.harmless(note.label, limit: Self.argumentLength)
            text += "\n    note: " + Self.shown(note.location) + ": " + label
        }
        return text
    }

    /// The same for findings that say the same.
    var kind: String { rule.id + " " + message }

    private var shownArguments: [String] {
        arguments.map { PlainText.harmless($0, limit: Self.argumentLength) }
    }

    private static func shown(_ location: SourceLocation) -> String {
        PlainText.harmless(location.description, limit: nameLength)
    }
}
