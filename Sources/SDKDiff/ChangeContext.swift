/// What a verdict depends on besides the rule.
package struct ChangeContext: Sendable, Hashable {
    /// Where the value is used; empty for a model that no operation reaches.
    package var directions: Directions
    /// Whether Swift has anything that stands for the value: answer headers have not.
    package var isInSwift = true
    /// Whether the type in Swift, its optionality included, or the declaration itself changes.
    package var changesSwiftType = true
    /// Whether a request without the value was right before and is no longer.
    package var demandsOnWire = false
    /// Whether Swift code that leaves the value out compiled before and does no longer.
    package var demandsInSwift = false
    /// Whether the value is the element of an array or the value of a map.
    package var isElement = false

    package init(_ directions: Directions) {
        self.directions = directions
    }
}
