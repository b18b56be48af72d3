import SDKPlan

/// Doc comments as lines of a template, which prints `///` before each.
enum DocComment {
    /// Each line with the blank that follows `///`, and empty lines without one.
    static func view(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? "" : " " + $0 } }

    /// The lines for a declaration: its text, then its notes in one paragraph; none where the
    /// description says nothing.
    static func lines(
        _ documentation: Documentation, isDeprecated: Bool = false, width: Int
    ) -> [String] {
        var lines = documentation.text.map { CommentText.lines($0, width: width) } ?? []
        if !documentation.notes.isEmpty {
            let notes = documentation.notes.map(sentence).joined(separator: " ")
            lines.append(paragraph: CommentText.lines(notes, width: width))
        }
        if isDeprecated { lines.append(paragraph: ["Deprecated."]) }
        return lines
    }

    static func sentence(_ note: Documentation.Note) -> String {
        sentence(note, code: CommentText.code)
    }

    /// - Parameter code: Prints text of the description as inline code.
    static func sentence(_ note: Documentation.Note, code: (String) -> String) -> String {
        switch note {
        case .readOnly: "Read-only: the server sets it."
        case .writeOnly: "Write-only: the server never sends it."
        case .defaultValue(let value): "Default: \(code(value))."
        case .example(let value): "Example: \(code(value))."
        case .range(let minimum?, let maximum?): "From \(minimum) to \(maximum)."
        case .range(let minimum?, nil): "At least \(minimum)."
        case .range(nil, let maximum): "At most \(maximum ?? "")."
        case .length(let minimum?, let maximum?): span(minimum, maximum, "character")
        case .length(let minimum?, nil): "At least \(count(minimum, "character"))."
        case .length(nil, let maximum): "At most \(count(maximum ?? 0, "character"))."
        case .items(let minimum?, let maximum?): span(minimum, maximum, "item")
        case .items(let minimum?, nil): "At least \(count(minimum, "item"))."
        case .items(nil, let maximum): "At most \(count(maximum ?? 0, "item"))."
        case .pattern(let pattern): "Pattern: \(code(pattern))."
        case .unique: "No two items are equal."
        case .format(let format): "Format: \(code(format))."
        }
    }

    private static func count(_ number: Int64, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func span(_ minimum: Int64, _ maximum: Int64, _ noun: String) -> String {
        minimum == maximum
            ? "Exactly \(count(minimum, noun))." : "\(minimum) to \(count(maximum, noun))."
    }
}

extension [String] {
    /// Appends the lines of a paragraph, with an empty one between it and another.
    mutating func append(paragraph lines: [String]) {
        guard !lines.isEmpty else { return }
        if !isEmpty { append("") }
        self += lines
    }
}
