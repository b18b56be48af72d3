import SDKDocument

/// A type that the library declares.
package struct TypeDeclaration: Sendable {
    package enum Kind: Sendable {
        case model(ModelDeclaration)
        case enumeration(EnumDeclaration)
        case alias(SwiftType)
        case union(UnionDeclaration)
        /// The parts of a multipart body.
        case multipart([PartDeclaration])
        /// The headers of a response.
        case headers([HeaderDeclaration])
        /// What servers send by themselves.
        case events([EventDeclaration])
    }

    package var name: TypeName
    /// The name in the description; nil for a type that has none there.
    package var wireName: String?
    package var documentation: Documentation
    package var isDeprecated: Bool
    package var kind: Kind
    /// Types declared within this one.
    package var nested: [TypeDeclaration]
}

/// What a doc comment is made of; the text itself is made when presenting.
package struct Documentation: Sendable {
    package var text: String?
    /// Limits, defaults and examples, in the words of the description.
    package var notes: [Note] = []
    /// `default` and `example` as written, for examples in Swift.
    package var defaultValue: SampleValue?
    package var example: SampleValue?

    package enum Note: Sendable, Hashable {
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

/// A JSON value of the description that examples in Swift are made of.
package indirect enum SampleValue: Sendable {
    case null
    case bool(Bool)
    /// As written, with its value where Swift's types have it.
    case number(String, int: Int64?, double: Double?)
    case string(String)
    case array([SampleValue])
    case object([(key: String, value: SampleValue)])

    package subscript(key: String) -> SampleValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { WireName($0.key) == WireName(key) }?.value
    }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

/// A model: a struct with properties.
package struct ModelDeclaration: Sendable {
    package var properties: [PropertyDeclaration]
    /// The type of the values under keys that no property has.
    package var additional: SwiftType?

    /// The properties in the order in which the initializer takes them: those that it must be told,
    /// those with a value of their own, and those that may be left out.
    package var arguments: [PropertyDeclaration] {
        ArgumentNeed.order(properties.map(\.need)).map { properties[$0] }
    }
}

package struct PropertyDeclaration: Sendable {
    package var name: MemberName
    package var wireName: String
    package var type: SwiftType
    package var presence: Presence
    /// Whether null is a value on the wire; of an optional property the Swift type doesn't tell it.
    package var isNullable: Bool
    /// Whether the value is a secret that descriptions mask.
    package var isSecret: Bool
    package var isDeprecated: Bool
    package var documentation: Documentation
    /// The only value that the description has, as the table has it: text, or else JSON.
    package var constant: String?
    /// What the initializer takes where it is told nothing.
    package var initial: InitialValue?

    /// Whether the Swift property is optional.
    package var isOptional: Bool { presence != .required }

    /// How the initializer takes it.
    package var need: ArgumentNeed { ArgumentNeed(presence, hasInitial: initial != nil) }
}

/// How an initializer takes a property, in the order in which it does.
package enum ArgumentNeed: Sendable, CaseIterable {
    case asked, askedOrNull, given, optional

    package init(_ presence: Presence, hasInitial: Bool) {
        switch presence {
        case .required: self = hasInitial ? .given : .asked
        case .requiredNullable: self = .askedOrNull
        case .optional: self = .optional
        }
    }

    /// The indices of needs in the order in which an initializer takes what has them.
    package static func order(_ needs: [ArgumentNeed]) -> [Int] {
        allCases.flatMap { need in needs.indices.filter { needs[$0] == need } }
    }

    /// Whether the initializer must be told a value, which may be nil.
    package var isAsked: Bool { self == .asked || self == .askedOrNull }
}

/// The value of a property that nobody has to say.
package enum InitialValue: Sendable, Hashable {
    case string(String)
    /// A number or a boolean, as Swift writes it.
    case literal(String)
    /// A known value of the property's enumeration.
    case member(MemberName)
}

/// An open enum: known values of a raw type, and any other.
package struct EnumDeclaration: Sendable {
    package enum Raw: String, Sendable {
        case string = "String"
        case int = "Int"
        case double = "Double"
        case json = "JSONValue"
    }

    package var raw: Raw
    package var values: [EnumValue]
}

package struct EnumValue: Sendable {
    package var name: MemberName
    /// The value as JSON: its text for a string, its number's text for a number.
    package var wireText: String
}

/// A value that is one of several types.
package struct UnionDeclaration: Sendable {
    package var alternatives: [UnionAlternative]
    /// The key whose value tells the type.
    package var discriminator: String?
    /// The alternative that a value is whose discriminator is missing or means none.
    package var fallback: Int?
    /// Whether a value can stand directly within another one.
    package var isRecursive = false
    /// The properties that all alternatives have.
    package var shared: [SharedProperty] = []

    package struct SharedProperty: Sendable {
        package var name: MemberName
        package var wireName: String
        package var type: SwiftType
    }

    /// The alternative that is any text, if there is one.
    package var text: UnionAlternative? {
        let texts = alternatives.filter {
            $0.constant == nil && $0.type.resolved == .builtin(.string)
        }
        return texts.count == 1 ? texts.first : nil
    }
}

package struct UnionAlternative: Sendable {
    package var name: MemberName
    package var type: SwiftType
    /// The values of the discriminator that mean this type; the first is written.
    package var tags: [String] = []
    /// The only value of the type; the case then carries none.
    package var constant: InitialValue?
}

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
    /// The only value that the description has; nobody has to say it.
    package var initial: InitialValue?
    /// How the elements of a list are joined in one part; nil for a part for each.
    package var joined: ParameterStyle?
    /// The property for the part's header fields, and which ones the description has.
    package var headers: (name: MemberName, fields: [String])?

    /// How the initializer takes it.
    package var need: ArgumentNeed {
        ArgumentNeed(isRequired ? .required : .optional, hasInitial: initial != nil)
    }
}

/// A header of a response: a property of the type that reads all of them.
package struct HeaderDeclaration: Sendable {
    package var name: MemberName
    package var wireName: String
    /// The type of the value, or of the elements of a list.
    package var type: SwiftType
    package var isList: Bool
    package var documentation: Documentation
}

/// A call that a server makes: a property of the type that reads all of them.
package struct EventDeclaration: Sendable {
    package var name: MemberName
    package var wireName: String
    /// The type of what comes with it.
    package var type: SwiftType
    package var isDeprecated: Bool
    package var documentation: Documentation
}
