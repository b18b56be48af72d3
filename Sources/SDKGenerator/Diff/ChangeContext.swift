/// What a verdict depends on besides the rule.
public struct ChangeContext: Sendable, Hashable {
    /// Where the value is used; empty for a model that no operation reaches.
    public var directions: Directions
    /// Whether Swift has anything that stands for the value: answer headers have not.
    public var isInSwift = true
    /// Whether the type in Swift, its optionality included, or the declaration itself changes.
    public var changesSwiftType = true
    /// Whether a request without the value was right before and is no longer.
    public var demandsOnWire = false
    /// Whether Swift code that leaves the value out compiled before and does no longer.
    public var demandsInSwift = false
    /// Whether the value is the element of an array or the value of a map.
    public var isElement = false

    public init(_ directions: Directions) {
        self.directions = directions
    }
}
