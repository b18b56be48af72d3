import SDKMustache

/// Doc comments as values of a template, which prints `///` before each.
enum DocComment {
    /// Each line with the blank that follows `///`, and empty lines without one.
    static func value(_ lines: [String]) -> MustacheValue {
        .list(lines.map { .string($0.isEmpty ? "" : " " + $0) })
    }

    /// The lines for a documented declaration: its text, then its notes in one paragraph.
    static func lines(
        _ documentation: Documentation, fallback: String, width: Int
    ) -> [String] {
        var lines = documentation.text.map { CommentText.lines($0, width: width) } ?? []
        if lines.isEmpty { lines = CommentText.lines(fallback, width: width) }
        let notes = documentation.notes.map(sentence)
        if !notes.isEmpty {
            lines.append("")
            lines += CommentText.lines(notes.joined(separator: " "), width: width)
        }
        return lines
    }

    static func sentence(_ note: Documentation.Note) -> String {
        switch note {
        case .readOnly: "Read-only: the server sets it."
        case .writeOnly: "Write-only: the server never sends it."
        case .defaultValue(let value): "Default: \(CommentText.code(value))."
        case .example(let value): "Example: \(CommentText.code(value))."
        case .range(let minimum?, let maximum?): "From \(minimum) to \(maximum)."
        case .range(let minimum?, nil): "At least \(minimum)."
        case .range(nil, let maximum): "At most \(maximum ?? "")."
        case .length(let minimum?, let maximum?): "\(minimum) to \(maximum) characters."
        case .length(let minimum?, nil): "At least \(minimum) characters."
        case .length(nil, let maximum): "At most \(maximum ?? 0) characters."
        case .items(let minimum?, let maximum?): "\(minimum) to \(maximum) items."
        case .items(let minimum?, nil): "At least \(minimum) items."
        case .items(nil, let maximum): "At most \(maximum ?? 0) items."
        case .pattern(let pattern): "Pattern: \(CommentText.code(pattern))."
        case .unique: "No two items are equal."
        case .format(let format): "Format: \(CommentText.code(format))."
        }
    }
}
