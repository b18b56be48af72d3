extension API {
    /// One verb on one path.
    public struct Operation: Sendable {
        /// `operationId` as written; nil when the description has none.
        public var id: String?
        /// The name that the vendor's documents use (`x-purecloud-method-name`), when it is given.
        public var methodName: String?
        /// The HTTP method in upper case: `GET`.
        public var method: String
        /// The path template, with Swagger 2.0's `basePath` left to the server's URL.
        public var path: String
        public var tags: [String]
        public var summary: String?
        public var description: String?
        public var isDeprecated: Bool
        /// The path item's parameters that the operation doesn't override, then its own, as written.
        public var parameters: [Parameter]
        public var body: RequestBody?
        public var responses: [Response]
        public var permissions: Permissions?
        /// Names of the security schemes that apply; each element is one alternative.
        /// Empty: none is needed.
        public var security: [[String]]
        /// The operation's or path item's own servers; empty when the API's servers apply.
        public var servers: [Server]
        public var node: Node

        public init(
            id: String?, methodName: String?, method: String, path: String, tags: [String] = [],
            summary: String? = nil, description: String? = nil, isDeprecated: Bool = false,
            parameters: [Parameter] = [], body: RequestBody? = nil, responses: [Response] = [],
            permissions: Permissions? = nil, security: [[String]] = [], servers: [Server] = [],
            node: Node
        ) {
            self.id = id
            self.methodName = methodName
            self.method = method
            self.path = path
            self.tags = tags
            self.summary = summary
            self.description = description
            self.isDeprecated = isDeprecated
            self.parameters = parameters
            self.body = body
            self.responses = responses
            self.permissions = permissions
            self.security = security
            self.servers = servers
            self.node = node
        }
    }
}

extension API.Operation {
    /// `x-inin-requires-permissions`: what the caller must be allowed to do.
    public struct Permissions: Sendable, Hashable {
        /// True when each of `names` is needed (`ALL`), false when one is enough (`ANY`).
        public var needsAll: Bool
        public var names: [String]

        public init(needsAll: Bool, names: [String]) {
            self.needsAll = needsAll
            self.names = names
        }
    }

    /// `GET /path`, as messages name an operation.
    public var subject: String { "\(method) \(path)" }
}
