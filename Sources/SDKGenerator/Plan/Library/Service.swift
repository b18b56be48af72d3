/// The operations of one tag: a struct made from a client.
public struct Service: Sendable {
    public var name: TypeName
    /// The tag; nil for operations that have none.
    public var tag: String?
    public var description: String?
    public var methods: [Method]
    /// Types that only one operation's parameters, body or answer need.
    public var types: [TypeDeclaration]
}

/// One operation as a method.
public struct Method: Sendable {
    public var name: MemberName
    /// The operation's id, or the name where it has none.
    public var operation: String
    public var httpMethod: String
    public var path: String
    public var summary: String?
    public var description: String?
    public var isDeprecated: Bool
    /// In the order of the signature: required ones, then optional ones.
    public var arguments: [Argument]
    /// The parameters in the description's order, as the request takes them.
    public var parameters: [Int]
    public var result: MethodResult
    /// The type that reads the headers of the answer; nil when the description has none.
    public var headers: TypeName?
    public var permissions: API.Operation.Permissions?
    /// Status codes that mean an error, with what they carry.
    public var failures: [Failure]
    public var servers: [String]
    public var isAuthenticated: Bool

    public struct Failure: Sendable {
        public var code: String
        public var description: String?
        /// Codes that the error's body can carry, each with its message.
        public var errorCodes: [(code: String, message: String)]
        public var type: SwiftType?
    }
}

/// An argument of a method: a parameter or the body.
public struct Argument: Sendable {
    public enum Role: Sendable {
        case parameter(ParameterRole)
        case body(BodyRole)
    }

    public struct ParameterRole: Sendable {
        public var wireName: String
        public var place: API.Parameter.Place
        public var style: API.Parameter.Style
        public var explode: Bool
        public var allowReserved: Bool
        /// Written as JSON, by `content`.
        public var isJSON: Bool
        /// Whether its value holds lists or objects in a list or a map.
        public var isNested: Bool
    }

    public struct BodyRole: Sendable {
        public var coding: BodyCoding
        public var mediaType: String
        /// Properties of a form that are not written in the usual way.
        public var encodings: [FormEncoding] = []
    }

    public var name: MemberName
    public var type: SwiftType
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var role: Role
    public var documentation: Documentation
}

/// How one property of a form is written.
public struct FormEncoding: Sendable {
    public var property: String
    /// Nil for JSON text.
    public var style: API.Parameter.Style?
    public var explode: Bool
}

/// How a body is put into bytes, or taken out of them.
public enum BodyCoding: Sendable {
    case json, form, multipart, text, binary
}

/// What a method returns.
public struct MethodResult: Sendable {
    /// Nil for nothing.
    public var type: SwiftType?
    public var isOptional: Bool
    public var coding: BodyCoding
    /// The media type that is asked for.
    public var mediaType: String?
    public var description: String?
}
