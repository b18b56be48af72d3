import SDKDescription
import SDKDocument
import SDKPlan

extension Comparison {
    /// More changes than this are folded.
    private static let unfolded = 20

    /// A comment on GitHub holds 65,536 characters; the rest is for what is put around the report.
    package static let markdownLength = 60_000

    /// What headings, folds and counts of what is left out take at most, in bytes.
    private static let frameLength = 1_000

    /// The changes as Markdown for a pull request: what breaks first, Swift declarations before and
    /// after, long lists folded.
    ///
    /// - Parameter limit: The most bytes of UTF-8. What doesn't fit is left out from the end, and
    ///   counted where it would stand.
    package func markdown(limit: Int = markdownLength) -> String {
        var lines = ["## API changes", ""]
        guard !changes.isEmpty else {
            return (lines + ["No changes.", ""]).joined(separator: "\n")
        }
        lines += ["Next version: **\(version.rawValue)**", ""] + table + [""]
        let groups: [(title: String, verdict: Verdict)] = [
            ("Breaking", .major), ("Compatible", .minor), ("Documentation", .patch),
            ("Without effect", .none),
        ]
        var room = limit - Self.frameLength - lines.reduce(0) { $0 + $1.utf8.count + 1 }
        for (title, verdict) in groups {
            let group = changes(verdict)
            guard !group.isEmpty else { continue }
            lines += ["### \(title) (\(group.count))", ""]
            lines += Self.folded(group, room: &room)
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

    private static func folded(_ group: [Change], room: inout Int) -> [String] {
        var (lines, shown) = items(group.prefix(unfolded), room: &room)
        if shown > 0 { lines.append("") }
        if shown == unfolded {
            let (more, count) = items(group.dropFirst(unfolded), room: &room)
            if count > 0 {
                lines += ["<details><summary>\(count) more</summary>", ""]
                lines += more + ["", "</details>", ""]
            }
            shown += count
        }
        if shown < group.count {
            lines += ["\(group.count - shown) more are left out here.", ""]
        }
        return lines
    }

    /// A list of subjects, each with what changed about it, as far as there is room.
    ///
    /// - Returns: The lines, and how many of the changes they tell.
    private static func items(
        _ changes: ArraySlice<Change>, room: inout Int
    ) -> (lines: [String], count: Int) {
        var lines: [String] = []
        var subject: String?
        for (index, change) in changes.enumerated() {
            var item: [String] = []
            if change.subject != subject {
                subject = change.subject
                item.append("- " + MarkdownText.code(change.subject))
            }
            item.append("  - " + sentence(change))
            if let signature = change.signature {
                let difference = MarkdownText.difference(old: signature.old, new: signature.new)
                item += difference.map { "    " + $0 }
            }
            let length = item.reduce(0) { $0 + $1.utf8.count + 1 }
            guard length <= room else {
                room = 0
                return (lines, index)
            }
            room -= length
            lines += item
        }
        return (lines, changes.count)
    }

    private static func sentence(_ change: Change) -> String {
        var text = change.message { MarkdownText.code($0) }
        text += " (wire **\(change.wire.rawValue)**, Swift **\(change.swift.rawValue)**"
        let locations = [("old", change.old), ("new", change.new)].compactMap { name, location in
            location.map { "\(name) " + MarkdownText.code("\($0.file):\($0.line)") }
        }
        if !locations.isEmpty { text += "; " + locations.joined(separator: ", ") }
        return text + "; `\(change.rule.id)` `\(change.id)`)"
    }
}
