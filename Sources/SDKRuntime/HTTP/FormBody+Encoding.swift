extension FormBody {
    /// How objects, and lists of them, are written if nothing else is specified.
    public enum Nesting: Hashable, Sendable {
        /// As JSON text: `name={"key":"value"}`, percent-encoded (OpenAPI 3.1, Encoding Object).
        case json
        /// With brackets: `name[key]=value`, to any depth, and lists counted from 0.
        case brackets
    }

    /// How one property of a form is written, if not in the usual way (OpenAPI 3.1, "Encoding
    /// Object"; Swagger 2.0, `collectionFormat`).
    public struct Encoding: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case styled(ParameterStyle, explode: Bool)
            case json
        }

        /// The key on the wire.
        public let property: String
        let kind: Kind

        /// Written in a style of query parameters.
        public init(_ property: String, _ style: ParameterStyle, explode: Bool = false) {
            self.property = property
            kind = .styled(style, explode: explode)
        }

        private init(json property: String) {
            self.property = property
            kind = .json
        }

        /// Written as JSON text.
        public static func json(_ property: String) -> Encoding { Encoding(json: property) }
    }
}
