import SDKDocument

extension Comparison {
    /// The changes as commands of GitHub's workflows, which show each as an annotation at its line:
    /// what breaks as errors, what is new as warnings, the rest as notices.
    package func github() -> String {
        var text = ""
        for verdict in [Verdict.major, .minor, .patch] {
            for change in changes(verdict) { text += Self.command(change) + "\n" }
        }
        return text + summary + "\n"
    }

    private static func command(_ change: Change) -> String {
        let level =
            switch change.verdict {
            case .major: "error"
            case .minor: "warning"
            case .patch, .none: "notice"
            }
        var properties: [String] = []
        if let location = change.new ?? change.old {
            properties = [
                "file=" + escaped(location.file, in: true), "line=\(location.line)",
                "col=\(location.column)",
            ]
        }
        properties.append("title=" + escaped(change.rule.id, in: true))
        var message =
            PlainText.harmless(change.subject, limit: Diagnostic.nameLength) + ": "
            + change.message + " (wire: \(change.wire.rawValue), Swift: \(change.swift.rawValue))"
        for (mark, text) in [("- ", change.signature?.old), ("+ ", change.signature?.new)] {
            if let text { message += "\n" + mark + PlainText.harmless(text, limit: 2000) }
        }
        return "::\(level) " + properties.joined(separator: ",") + "::" + escaped(message)
    }

    /// - Parameter isProperty: Whether the text ends at a comma or colon.
    private static func escaped(_ text: String, in isProperty: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
