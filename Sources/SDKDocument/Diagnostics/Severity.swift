/// How much a diagnostic matters.
package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The output would be wrong or incomplete: the stage ends without a result.
    case error
    /// The output is usable, but something was left out or interpreted.
    case warning
    /// Plain information.
    case note
}
