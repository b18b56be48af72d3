/// Collects diagnostics. Exact repeats are kept once.
package struct Diagnostics: Sendable {
    private var found: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    private var counts: [Severity: Int] = [:]
    /// Whether a warning stops a run as an error does.
    package let isStrict: Bool

    package init(isStrict: Bool = false) {
        self.isStrict = isStrict
    }

    package var isEmpty: Bool { found.isEmpty }

    package var hasErrors: Bool { count(of: .error) > 0 }

    /// Whether what was found stops the run.
    package var stopsRun: Bool { hasErrors || isStrict && count(of: .warning) > 0 }

    /// How many different diagnostics of this severity there are.
    package func count(of severity: Severity) -> Int {
        counts[severity, default: 0]
    }

    /// The diagnostics by file, line, column and rule.
    package var sorted: [Diagnostic] { found.sorted() }

    /// The diagnostics as they are printed, sorted, each on lines of its own, with a final newline;
    /// empty when there are none. Notes that say the same are one, with their number.
    ///
    /// - Parameter onlyStopping: Leaves out what doesn't stop the run.
    package func rendered(onlyStopping: Bool = false) -> String {
        var shown = sorted
        if onlyStopping {
            shown.removeAll {
                $0.rule.severity != .error && !(isStrict && $0.rule.severity == .warning)
            }
        }
        var notes: [String: Int] = [:]
        for diagnostic in shown where diagnostic.rule.severity == .note {
            notes[diagnostic.kind, default: 0] += 1
        }
        var text = ""
        for diagnostic in shown {
            var times = 1
            if diagnostic.rule.severity == .note {
                guard let count = notes.removeValue(forKey: diagnostic.kind) else { continue }
                times = count
            }
            text += diagnostic.rendered(times: times) + "\n"
        }
        return text
    }

    /// How many there are of each severity: `1 error, 2 warnings`.
    package var summary: String {
        let texts = Severity.allCases.compactMap { severity -> String? in
            let count = count(of: severity)
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return texts.isEmpty ? "no warnings" : texts.joined(separator: ", ")
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
