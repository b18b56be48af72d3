/// A property of a model, of one of its properties, and so on; without steps, the value itself.
package struct PropertyPath: Sendable {
    package struct Step: Sendable {
        package var name: MemberName
        package var isOptional: Bool
    }

    package var steps: [Step]
    package var type: SwiftType

    /// Whether the property may be missing.
    package var isOptional: Bool { steps.contains(where: \.isOptional) }

    /// How its value becomes text.
    package enum Wording: Sendable {
        /// It is text.
        case plain
        /// It is a number or a boolean.
        case converted
        /// It is one of an enumeration of text.
        case rawValue
        /// It is one of an enumeration of numbers.
        case convertedRawValue
    }
}
