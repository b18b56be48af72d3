/// A part of a multipart body: a property of the type that holds all of them.
public struct PartDeclaration: Sendable {
    public enum Coding: Sendable {
        /// Text, a part for each element of a list.
        case text
        case file
        case json
        /// A list with a part of JSON for each element.
        case jsonList
    }

    public var name: MemberName
    public var wireName: String
    public var type: SwiftType
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var coding: Coding
    /// Nil for the coding's own.
    public var contentType: String?
    public var documentation: Documentation
}

/// A header of an answer: a property of the type that reads all of them.
public struct HeaderDeclaration: Sendable {
    public var name: MemberName
    public var wireName: String
    /// The type of the value, or of the elements of a list.
    public var type: SwiftType
    public var isList: Bool
    public var documentation: Documentation
}
