extension Comparison {
    /// More changes than this are folded.
    private static let unfolded = 20

    /// The changes as Markdown for a pull request: what breaks first, Swift declarations before and
    /// after, long lists folded.
    public func markdown() -> String {
        var lines = ["## API changes", ""]
        guard !changes.isEmpty else {
            return (lines + ["No changes.", ""]).joined(separator: "\n")
        }
        lines += ["Next version: **\(version.rawValue)**", ""] + table + [""]
        let groups: [(title: String, verdict: Verdict)] = [
            ("Breaking", .major), ("Compatible", .minor), ("Documentation", .patch),
            ("Without effect", .none),
        ]
        for (title, verdict) in groups {
            let group = changes(verdict)
            guard !group.isEmpty else { continue }
            lines += ["### \(title) (\(group.count))", ""]
            lines += Self.folded(group)
        }
        return lines.joined(separator: "\n")
    }

    private var table: [String] {
        let head = ["| | major | minor | patch |", "|---|---:|---:|---:|"]
        let rows: [(String, (Change) -> Verdict)] = [("Wire", \.wire), ("Swift", \.swift)]
        return head
            + rows.map { name, verdict in
                let counts = [Verdict.major, .minor, .patch].map { wanted in
                    String(changes.count { verdict($0) == wanted })
                }
                return "| \(name) | " + counts.joined(separator: " | ") + " |"
            }
    }

    private static func folded(_ group: [Change]) -> [String] {
        var lines = items(group.prefix(unfolded)) + [""]
        let rest = group.dropFirst(unfolded)
        guard !rest.isEmpty else { return lines }
        lines += ["<details><summary>\(rest.count) more</summary>", ""]
        lines += items(rest)
        return lines + ["", "</details>", ""]
    }

    /// A list of subjects, each with what changed about it.
    private static func items(_ changes: ArraySlice<Change>) -> [String] {
        var lines: [String] = []
        var subject: String?
        for change in changes {
            if change.subject != subject {
                subject = change.subject
                lines.append("- " + MarkdownText.code(change.subject))
            }
            lines.append("  - " + sentence(change))
            if let signature = change.signature {
                let difference = MarkdownText.difference(old: signature.old, new: signature.new)
                lines += difference.map { "    " + $0 }
            }
        }
        return lines
    }

    private static func sentence(_ change: Change) -> String {
        var text = change.message { MarkdownText.code($0) }
        text += " (wire **\(change.wire.rawValue)**, Swift **\(change.swift.rawValue)**"
        let places = [("old", change.old), ("new", change.new)].compactMap { name, place in
            place.map { "\(name) " + MarkdownText.code("\($0.file):\($0.line)") }
        }
        if !places.isEmpty { text += "; " + places.joined(separator: ", ") }
        return text + "; `\(change.rule.id)` `\(change.id)`)"
    }
}
