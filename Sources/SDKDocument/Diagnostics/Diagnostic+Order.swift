extension Diagnostic: Comparable {
    /// Orders by file, line, column, rule, and then by everything else, so that the order of a
    /// report depends on its diagnostics alone. Those without a location come first.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location {
            guard let leftLocation = left.location else { return true }
            guard let rightLocation = right.location else { return false }
            return leftLocation < rightLocation
        }
        if left.rule != right.rule { return left.rule.id < right.rule.id }
        if left.subject != right.subject { return (left.subject ?? "") < (right.subject ?? "") }
        if left.arguments != right.arguments {
            return left.arguments.lexicographicallyPrecedes(right.arguments)
        }
        if left.pointer != right.pointer { return (left.pointer ?? "") < (right.pointer ?? "") }
        return left.related.lexicographicallyPrecedes(right.related) {
            ($0.location, $0.label) < ($1.location, $1.label)
        }
    }
}
