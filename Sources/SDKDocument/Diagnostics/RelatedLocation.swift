/// A second location that helps to understand a diagnostic, such as the first of two conflicting values.
package struct RelatedLocation: Sendable, Hashable {
    /// What is found there, such as "first given here".
    package let label: String
    package let location: SourceLocation

    package init(label: String, location: SourceLocation) {
        self.label = label
        self.location = location
    }
}
