extension APISecurity {
    /// A security scheme of an API's description.
    public struct Scheme: Hashable, Sendable {
        /// Where the credential is sent.
        public enum Location: Hashable, Sendable {
            /// A header field of this name.
            case header(String)
            /// A query parameter of this name.
            case query(String)
            /// A cookie of this name.
            case cookie(String)
            /// The field `Authorization`, after the name of an authentication scheme (RFC 9110
            /// section 11.4): `Basic`, `Bearer` or another one.
            case authorization(String)
            /// The secure connection: the client's certificate.
            case certificate
        }

        /// The scheme's name in the description.
        public let name: String
        /// Where its credential is sent.
        public let location: Location

        /// Creates a scheme from its name in the description and the location of its credential.
        public init(_ name: String, _ location: Location) {
            self.name = name
            self.location = location
        }

        /// Whether it takes an access token.
        var takesAccessToken: Bool {
            guard case .authorization(let scheme) = location else { return false }
            return HTTPHeaders.isSameName(scheme, "Bearer")
        }

        /// Whether a request already has a credential for the scheme, from its caller or an
        /// interceptor.
        func isMet(by request: HTTPRequest) -> Bool {
            switch location {
            case .header(let name): request.headers[name] != nil
            case .authorization: request.headers["Authorization"] != nil
            case .query(let name): request.hasQueryParameter(name)
            case .cookie(let name): request.hasCookie(name)
            case .certificate: false
            }
        }
    }
}
