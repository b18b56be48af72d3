import SDKDocument

extension API {
    /// A value that goes into the path, the query, a header or a cookie.
    ///
    /// Swagger 2.0's `body` and `formData` parameters become the operation's `body`.
    package struct Parameter: Sendable {
        /// The name on the wire.
        package var name: String
        package var location: Location
        package var isRequired: Bool
        package var schema: Schema
        package var style: Style
        /// Whether arrays and objects become separate pairs (OpenAPI 3.1 §4.8.12.2).
        package var explode: Bool
        package var allowReserved: Bool
        package var allowEmptyValue: Bool
        /// The media type when the value is serialised by `content` and not by a style.
        package var contentType: String?
        package var description: String?
        package var isDeprecated: Bool
        package var node: Node

        package init(
            name: String, location: Location, isRequired: Bool, schema: Schema, style: Style,
            explode: Bool, allowReserved: Bool = false, allowEmptyValue: Bool = false,
            contentType: String? = nil, description: String? = nil, isDeprecated: Bool = false,
            node: Node
        ) {
            self.name = name
            self.location = location
            self.isRequired = isRequired
            self.schema = schema
            self.style = style
            self.explode = explode
            self.allowReserved = allowReserved
            self.allowEmptyValue = allowEmptyValue
            self.contentType = contentType
            self.description = description
            self.isDeprecated = isDeprecated
            self.node = node
        }
    }
}

extension API.Parameter {
    package enum Location: String, Sendable, CaseIterable {
        case path, query, header, cookie
        /// All of the query (OpenAPI 3.2 §4.12.1).
        case querystring
    }

    /// How an array or object is put on the wire. Swagger 2.0's `collectionFormat` maps to: csv
    /// `simple` (path, header) or `form` without explode (query), ssv `spaceDelimited`, tsv
    /// `tabDelimited`, pipes `pipeDelimited`, multi `form` with explode.
    package enum Style: String, Sendable, CaseIterable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, tabDelimited
        /// As `form`, without percent-encoding (OpenAPI 3.2 §4.12.3).
        case cookie
    }
}
