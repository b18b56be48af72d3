import SDKDescription
import SDKDocument
import SDKPlan

extension Comparison {
    /// An entry for a changelog, as Markdown.
    ///
    /// - Parameter title: The heading, such as `2.0.0 (2026-08-01)`. It is printed as it is.
    package func changelog(title: String) -> String {
        var lines = ["## " + title, ""]
        let sections: [(title: String, isMember: (Change) -> Bool)] = [
            ("Breaking", { $0.verdict == .major }),
            ("Deprecated", { $0.verdict != .major && $0.rule == .deprecated }),
            ("Added", { $0.verdict == .minor && $0.rule.isAddition }),
            ("Changed", { $0.verdict == .minor && $0.rule != .deprecated && !$0.rule.isAddition }),
        ]
        for (title, isMember) in sections {
            let entries = changes.filter(isMember)
            guard !entries.isEmpty else { continue }
            lines += ["### " + title, ""]
            lines += entries.map { change in
                "- \(MarkdownText.code(change.subject)): "
                    + change.message { MarkdownText.code($0) }
            }
            lines.append("")
        }
        let texts = changes.count { $0.verdict == .patch && $0.rule != .deprecated }
        if texts > 0 {
            let noun = texts == 1 ? "change" : "changes"
            lines += ["### Documentation", "", "- \(texts) \(noun) of texts and limits", ""]
        }
        if changes.isEmpty { lines += ["No changes of the API.", ""] }
        return lines.joined(separator: "\n")
    }
}

extension ChangeRule {
    fileprivate var isAddition: Bool { id.hasSuffix("-added") }
}
