/// What a verdict depends on besides the rule.
package struct ChangeContext: Sendable, Hashable {
    /// The ways in which the value's type travels, which is what Swift source notices; empty for a
    /// model that no operation reaches.
    package var directions: Directions
    /// The ways in which the value itself travels: a read-only one is in responses only.
    package var wire: Directions
    /// Whether Swift has anything that stands for the value: response headers have not.
    package var isInSwift = true
    /// Whether the type in Swift, its optionality included, or the declaration itself changes.
    package var changesSwiftType = true
    /// Whether a call that was right before is no longer, such as one without the value.
    package var demandsOnWire = false
    /// Whether Swift code that leaves the value out compiled before and does no longer.
    package var demandsInSwift = false
    /// Whether the value is the element of an array or the value of a map.
    package var isElement = false

    package init(_ directions: Directions, wire: Directions? = nil) {
        self.directions = directions
        self.wire = wire ?? directions
    }
}
