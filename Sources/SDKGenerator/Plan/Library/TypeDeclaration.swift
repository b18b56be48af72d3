/// A type that the library declares.
public struct TypeDeclaration: Sendable {
    public enum Kind: Sendable {
        case model(ModelDeclaration)
        case enumeration(EnumDeclaration)
        case alias(SwiftType)
        case union(UnionDeclaration)
        /// The parts of a multipart body.
        case multipart([PartDeclaration])
        /// The headers of an answer.
        case headers([HeaderDeclaration])
    }

    public var name: TypeName
    /// The name in the description; nil for a type that has none there.
    public var wireName: String?
    public var documentation: Documentation
    public var isDeprecated: Bool
    public var kind: Kind
    /// Types declared within this one.
    public var nested: [TypeDeclaration]
}

/// What a doc comment is made of; the text itself is made when presenting.
public struct Documentation: Sendable {
    public var text: String?
    /// Limits, defaults and examples, in the words of the description.
    public var notes: [Note] = []
    /// `default` and `example` as written, for examples in Swift.
    public var defaultValue: Node?
    public var example: Node?

    public enum Note: Sendable, Hashable {
        case readOnly
        case writeOnly
        case defaultValue(String)
        case example(String)
        case range(minimum: String?, maximum: String?)
        case length(minimum: Int64?, maximum: Int64?)
        case items(minimum: Int64?, maximum: Int64?)
        case pattern(String)
        case unique
        case format(String)
    }
}

/// A model: a struct with properties.
public struct ModelDeclaration: Sendable {
    public var properties: [PropertyDeclaration]
    /// The type of the values under keys that no property has.
    public var additional: SwiftType?
}

public struct PropertyDeclaration: Sendable {
    public var name: MemberName
    public var wireName: String
    public var type: SwiftType
    public var presence: Presence
    /// Whether null is a value on the wire; of an optional property the Swift type doesn't tell it.
    public var isNullable: Bool
    /// Whether the value is a secret that descriptions mask.
    public var isSecret: Bool
    public var isDeprecated: Bool
    public var documentation: Documentation

    /// Whether the Swift property is optional.
    public var isOptional: Bool { presence != .required }
}

/// An open enum: known values of a raw type, and any other.
public struct EnumDeclaration: Sendable {
    public enum Raw: String, Sendable {
        case string = "String"
        case int = "Int"
        case double = "Double"
        case json = "JSONValue"
    }

    public var raw: Raw
    public var values: [EnumValue]
}

public struct EnumValue: Sendable {
    public var name: MemberName
    /// The value as JSON: its text for a string, its number's text for a number.
    public var wireText: String
}

/// A value that is one of several types.
public struct UnionDeclaration: Sendable {
    public var alternatives: [UnionAlternative]
    /// The key whose value tells the type.
    public var discriminator: String?
}

public struct UnionAlternative: Sendable {
    public var name: MemberName
    public var type: SwiftType
    /// The values of the discriminator that mean this type; the first is written.
    public var tags: [String]
}
