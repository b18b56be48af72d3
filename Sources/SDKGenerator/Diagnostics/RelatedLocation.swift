/// A second place that helps to understand a finding, such as the first of two conflicting values.
public struct RelatedLocation: Sendable, Hashable {
    /// What is to be seen there, such as "first given here".
    public let label: String
    public let location: SourceLocation

    public init(label: String, location: SourceLocation) {
        self.label = label
        self.location = location
    }
}
