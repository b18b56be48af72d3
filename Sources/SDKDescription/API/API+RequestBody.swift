import SDKDocument

extension API {
    /// What a request carries (OpenAPI 3.1 §4.8.13).
    package struct RequestBody: Sendable {
        package var isRequired: Bool
        /// One alternative per media type, as written.
        package var contents: [Content]
        package var description: String?
        /// The name of Swagger 2.0's body parameter, or `x-codegen-request-body-name`.
        package var name: String?
        package var node: Node

        package init(
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
    package struct Content: Sendable {
        /// As written, such as `application/json; charset=utf-8`.
        package var mediaType: String
        /// Nil when the description says nothing about the content's shape.
        package var schema: Schema?
        /// `example`, or the first of `examples`.
        package var example: Node?
        /// What each element of a stream or of a list of parts is (OpenAPI 3.2 §4.14.3).
        package var itemSchema: Schema?
        /// The content types of the parts of a list, in their order, then the one of all further
        /// parts (OpenAPI 3.2 §4.14.5).
        package var partTypes: PartTypes?
        /// Of multipart and form contents: how single properties are encoded, by property name.
        package var encodings: [Encoding]
        /// Whether parts without a type are raw bytes: from OpenAPI 3.1 on ("Encoding Object").
        package var hasRawParts = false
        package var node: Node

        package init(mediaType: String, schema: Schema?, encodings: [Encoding] = [], node: Node) {
            self.mediaType = mediaType
            self.schema = schema
            self.encodings = encodings
            self.node = node
        }
    }
}

extension API.Content {
    /// What the parts of a multipart body are that have no names.
    package struct PartTypes: Sendable, Hashable {
        package var first: [String]
        package var further: String?
    }

    /// The schemas of what the content carries, as a whole and by elements.
    package var schemas: [API.Schema] { [schema, itemSchema].compactMap { $0 } }

    /// How one property of a form is sent (OpenAPI 3.1 §4.8.15).
    package struct Encoding: Sendable {
        package var property: String
        package var contentType: String?
        package var style: API.Parameter.Style?
        package var explode: Bool?
        /// The names of a part's header fields.
        package var headers: [String] = []

        package init(
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
