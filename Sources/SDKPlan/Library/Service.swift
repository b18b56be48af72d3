/// The operations of one tag, or of paths that begin alike: a struct made from a client.
package struct Service: Sendable {
    package var name: TypeName
    /// The tag; nil for operations that have none.
    package var tag: String?
    /// The tag, or what the paths begin with; nil where neither says anything.
    package var subject: String?
    package var description: String?
    package var methods: [Method]
    /// Types that only one operation's parameters, body or response need.
    package var types: [TypeDeclaration]

    /// The type within each service that has the operations' requests as values.
    package static let requests = "Requests"
}

/// One operation as a method.
package struct Method: Sendable {
    package var name: MemberName
    /// The operation's id, or the name where it has none.
    package var operation: String
    package var httpMethod: String
    /// As the description has it.
    package var path: String
    /// The same without a query.
    package var requestPath: String
    /// The query that stands in the path.
    package var fixedQuery: [(name: String, value: String)]
    package var summary: String?
    package var description: String?
    package var isDeprecated: Bool
    /// In the order of the signature: required ones, then optional ones.
    package var arguments: [Argument]
    /// The parameters in the description's order, as the request takes them.
    package var parameters: [Int]
    /// The same operation with bodies of other media types.
    package var variants: [Variant] = []
    /// False for a variant.
    package private(set) var isFirst = true
    package var result: MethodResult
    /// The type that reads the headers of the response; nil when the description has none.
    package var headers: TypeName?
    package var permissions: Permissions?
    /// Status codes that mean an error, with what they carry.
    package var failures: [Failure]
    package var servers: [String]
    package var security: Security
    /// The combinations of credentials that are enough, with their scopes, for people to read; an
    /// empty one where none is needed, too.
    package var credentials: [[Credential]]
    /// Nil for an operation whose response is no stream.
    package var stream: MethodStream?
    /// The method that walks over its pages, where it is a listing.
    package var paging: Paging?
    /// The method that starts it and asks until it is done, where a rule says how.
    package var polling: Polling?

    /// The arguments with another body.
    package struct Variant: Sendable {
        package var arguments: [Argument]
        package var parameters: [Int]
    }

    /// The method and its variants, each as a method.
    package var overloads: [Method] {
        [self]
            + variants.map { variant in
                var method = self
                method.isFirst = false
                method.arguments = variant.arguments
                method.parameters = variant.parameters
                return method
            }
    }

    /// The media type of its body.
    package var sentType: String? {
        for argument in arguments {
            if case .body(let role) = argument.role { return role.mediaType }
        }
        return nil
    }

    /// Which credentials it asks for.
    package enum Security: Sendable, Hashable {
        /// Those that are standard for the API.
        case standard
        /// None.
        case open
        /// One of these combinations of schemes; an empty one stands last.
        case other([[String]])
    }

    /// What the caller must be allowed to do: all of the names, or any of them.
    package struct Permissions: Sendable {
        package var needsAll: Bool
        package var names: [String]
    }

    /// A security scheme, by its name in the description, and the scopes or roles that are asked of
    /// it.
    package struct Credential: Sendable, Hashable {
        package var scheme: String
        package var scopes: [String] = []
    }

    package struct Failure: Sendable {
        package var code: String
        package var description: String?
        /// Codes that the error's body can carry, each with its message.
        package var errorCodes: [(code: String, message: String)]
        package var type: SwiftType?
    }
}

/// An argument of a method: a parameter or the body.
package struct Argument: Sendable {
    package enum Role: Sendable {
        case parameter(ParameterRole)
        case body(BodyRole)
        /// The media type of the body where the caller may name it, and the one that is sent without.
        case contentType(String)
    }

    package struct ParameterRole: Sendable {
        package var wireName: String
        package var location: ParameterLocation
        package var style: ParameterStyle
        package var explode: Bool
        package var allowReserved: Bool
        /// Written as JSON, by `content`.
        package var isJSON: Bool
        /// Whether it is all of the query, without a name.
        package var isWholeQuery = false
        /// Whether its value holds lists or objects in a list or a map.
        package var isNested: Bool
    }

    package struct BodyRole: Sendable {
        package var coding: BodyCoding
        package var mediaType: String
        /// The argument that names another media type.
        package var contentType: MemberName?
        /// Properties of a form that are not written in the usual way.
        package var encodings: [FormEncoding] = []
    }

    package var name: MemberName
    package var type: SwiftType
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var role: Role
    package var documentation: Documentation
    /// What is sent where the caller says nothing of a required parameter: its only value.
    package var initial: InitialValue?
}

/// Where a parameter goes, as the runtime calls it.
package enum ParameterLocation: String, Sendable {
    case path, query, header, cookie
}

/// How a list or an object is put on the wire, as the runtime calls it.
package enum ParameterStyle: String, Sendable {
    case simple, label, matrix, form, cookie, spaceDelimited, pipeDelimited, deepObject
    case tabDelimited
}

/// How objects and lists of them are written in a form, where nothing else is said.
package enum FormNesting: String, Sendable, CaseIterable {
    /// As JSON text, which is OpenAPI's default.
    case json
    /// As `name[key]`.
    case brackets
}

/// How one property of a form is written.
package struct FormEncoding: Sendable {
    package var property: String
    /// Nil for JSON text.
    package var style: ParameterStyle?
    package var explode: Bool
}

/// How a body is put into bytes, or taken out of them.
package enum BodyCoding: Sendable {
    case json, form, multipart, text, binary
}

/// What a method returns.
package struct MethodResult: Sendable {
    /// Nil for nothing.
    package var type: SwiftType?
    package var isOptional: Bool
    package var coding: BodyCoding
    /// The media types that are asked for.
    package var accept: [String] = []
    /// Those that the description has besides, which are given as bytes when they are asked for.
    package var otherTypes: [String] = []
    package var description: String?
    /// What each element of a stream is; nil for what is no stream.
    package var item: SwiftType?
}
