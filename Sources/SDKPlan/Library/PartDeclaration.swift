/// A part of a multipart body: a property of the type that holds all of them.
package struct PartDeclaration: Sendable {
    package enum Coding: Sendable {
        /// Text, a part for each element of a list.
        case text
        case file
        case json
        /// A list with a part of JSON for each element.
        case jsonList
    }

    package var name: MemberName
    package var wireName: String
    package var type: SwiftType
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var coding: Coding
    /// Nil for the coding's own.
    package var contentType: String?
    package var documentation: Documentation
}

/// A header of an answer: a property of the type that reads all of them.
package struct HeaderDeclaration: Sendable {
    package var name: MemberName
    package var wireName: String
    /// The type of the value, or of the elements of a list.
    package var type: SwiftType
    package var isList: Bool
    package var documentation: Documentation
}
