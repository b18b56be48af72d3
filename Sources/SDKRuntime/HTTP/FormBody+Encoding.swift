extension FormBody {
    /// How one property of a form is written, where that is not the usual way (OpenAPI 3.1,
    /// "Encoding Object"; Swagger 2.0, `collectionFormat`).
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
