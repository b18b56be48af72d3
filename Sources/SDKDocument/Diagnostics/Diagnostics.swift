/// Collects diagnostics. Exact repeats are kept once.
package struct Diagnostics: Sendable {
    private var found: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    private var counts: [Severity: Int] = [:]

    package init() {}

    package var isEmpty: Bool { found.isEmpty }

    package var hasErrors: Bool { count(of: .error) > 0 }

    /// How many different diagnostics of this severity there are.
    package func count(of severity: Severity) -> Int {
        counts[severity, default: 0]
    }

    /// The diagnostics by file, line, column and rule.
    package var sorted: [Diagnostic] { found.sorted() }

    /// The diagnostics as they are printed, sorted, each on lines of its own, with a final newline;
    /// empty when there are none.
    package func rendered() -> String {
        var text = ""
        for diagnostic in sorted {
            text += diagnostic.rendered()
            text += "\n"
        }
        return text
    }

    package mutating func report(_ diagnostic: Diagnostic) {
        guard known.insert(diagnostic).inserted else { return }
        found.append(diagnostic)
        counts[diagnostic.rule.severity, default: 0] += 1
    }

    /// Adds the diagnostics of another collection.
    package mutating func report(_ others: Diagnostics) {
        for diagnostic in others.found { report(diagnostic) }
    }
}
