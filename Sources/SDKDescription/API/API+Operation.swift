import SDKDocument

extension API {
    /// One verb on one path.
    package struct Operation: Sendable {
        /// `operationId` as written; nil when the description has none.
        package var id: String?
        /// The name that the vendor's documents use (`x-purecloud-method-name`), when it is given.
        package var methodName: String?
        /// The HTTP method in upper case: `GET`.
        package var method: String
        /// The path template, with Swagger 2.0's `basePath` left to the server's URL.
        package var path: String
        package var tags: [String]
        package var summary: String?
        package var description: String?
        package var isDeprecated: Bool
        /// The path item's parameters that the operation doesn't override, then its own, as written.
        package var parameters: [Parameter]
        package var body: RequestBody?
        package var responses: [Response]
        package var permissions: Permissions?
        /// Names of the security schemes that apply; each element is one alternative.
        /// Empty: none is needed.
        package var security: [[String]]
        /// The operation's or path item's own servers; empty when the API's servers apply.
        package var servers: [Server]
        /// Calls that the server makes because of this one (OpenAPI 3.1 §4.8.18), by their names and
        /// addresses instead of paths; read only when it is asked for.
        package var callbacks: [Operation] = []
        package var node: Node

        package init(
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
    package struct Permissions: Sendable, Hashable {
        /// True when each of `names` is needed (`ALL`), false when one is enough (`ANY`).
        package var needsAll: Bool
        package var names: [String]

        package init(needsAll: Bool, names: [String]) {
            self.needsAll = needsAll
            self.names = names
        }
    }

    /// `GET /path`, as messages name an operation.
    package var subject: String { "\(method) \(path)" }
}
