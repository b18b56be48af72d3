/// A second place that helps to understand a finding, such as the first of two conflicting values.
package struct RelatedLocation: Sendable, Hashable {
    /// What is to be seen there, such as "first given here".
    package let label: String
    package let location: SourceLocation

    package init(label: String, location: SourceLocation) {
        self.label = label
        self.location = location
    }
}
