import SDKDocument

extension Comparison {
    /// The changes as they are printed on a terminal, the worst first, with a last line that counts
    /// them. Text of the descriptions is made harmless.
    package func text() -> String {
        var sorted: [Int] = []
        sorted.reserveCapacity(changes.count)
        for verdict in Verdict.allCases.reversed() {
            sorted += changes.indices.filter { changes[$0].verdict == verdict }
        }
        let size = 1_000
        let parts = stride(from: 0, to: sorted.count, by: size).map {
            sorted[$0..<min($0 + size, sorted.count)]
        }
        let texts = parts.concurrentMap { part in
            part.reduce(into: "") { $0 += Self.line(changes[$1]) }
        }
        return texts.joined() + summary + "\n"
    }

    /// `4 major, 46 minor and 0 patch changes; next version: major`.
    package var summary: String {
        guard !changes.isEmpty else { return "no changes" }
        var parts: [String] = []
        for verdict in [Verdict.major, .minor, .patch] {
            parts.append("\(changes.count { $0.verdict == verdict }) \(verdict.rawValue)")
        }
        let rest = changes.count { $0.verdict == .none }
        if rest > 0 { parts.append("\(rest) without effect") }
        return parts.joined(separator: ", ") + "; next version: " + version.rawValue
    }

    private static func line(_ change: Change) -> String {
        var text = change.verdict.rawValue + ": " + shown(change.subject) + ": " + change.message
        text += " [\(change.rule.id) \(change.id)]\n"
        text += "    wire: \(change.wire.rawValue), Swift: \(change.swift.rawValue)\n"
        if let old = change.old { text += "    old: " + shown(old.description) + "\n" }
        if let new = change.new { text += "    new: " + shown(new.description) + "\n" }
        if let old = change.signature?.old { text += "    - " + shown(old, limit: 2000) + "\n" }
        if let new = change.signature?.new { text += "    + " + shown(new, limit: 2000) + "\n" }
        return text
    }

    private static func shown(_ text: String, limit: Int = Diagnostic.nameLength) -> String {
        PlainText.harmless(text, limit: limit)
    }
}
