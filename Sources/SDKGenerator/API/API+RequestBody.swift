extension API {
    /// What a request carries (OpenAPI 3.1 §4.8.13).
    public struct RequestBody: Sendable {
        public var isRequired: Bool
        /// One alternative per media type, as written.
        public var contents: [Content]
        public var description: String?
        /// The name of Swagger 2.0's body parameter, or `x-codegen-request-body-name`.
        public var name: String?
        public var node: Node

        public init(
            isRequired: Bool, contents: [Content], description: String? = nil, name: String? = nil,
            node: Node
        ) {
            self.isRequired = isRequired
            self.contents = contents
            self.description = description
            self.name = name
            self.node = node
        }
    }

    /// A media type and the schema of what it carries.
    public struct Content: Sendable {
        /// As written, such as `application/json; charset=utf-8`.
        public var mediaType: String
        /// Nil when the description says nothing about the content's shape.
        public var schema: Schema?
        /// Of multipart and form contents: how single properties are encoded, by property name.
        public var encodings: [Encoding]
        public var node: Node

        public init(mediaType: String, schema: Schema?, encodings: [Encoding] = [], node: Node) {
            self.mediaType = mediaType
            self.schema = schema
            self.encodings = encodings
            self.node = node
        }
    }
}

extension API.Content {
    /// How one property of a form is sent (OpenAPI 3.1 §4.8.15).
    public struct Encoding: Sendable {
        public var property: String
        public var contentType: String?
        public var style: API.Parameter.Style?
        public var explode: Bool?

        public init(
            property: String, contentType: String? = nil, style: API.Parameter.Style? = nil,
            explode: Bool? = nil
        ) {
            self.property = property
            self.contentType = contentType
            self.style = style
            self.explode = explode
        }
    }
}
