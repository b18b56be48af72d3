import SDKDocument

extension API {
    /// One verb on one path.
    package struct Operation: Sendable {
        /// `operationId` as written; nil when the description has none.
        package var id: String?
        /// The name that an extension or an override gives instead of `id`.
        package var methodName: String?
        /// The HTTP method in upper case: `GET`.
        package var method: String
        /// The path template, with Swagger 2.0's `basePath` left to the server's URL. It may have a
        /// query, and a fragment that tells it from others.
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
        /// The security schemes that apply, with the scopes, or roles, that are asked of them; each
        /// element is one alternative. Empty: none is needed.
        package var credentials: [[Credential]]
        /// The operation's or path item's own servers; empty when the API's servers apply.
        package var servers: [Server]
        /// Calls that the server makes because of this one (OpenAPI 3.1 §4.8.18), by their names and
        /// addresses instead of paths.
        package var callbacks: [Operation] = []
        /// The name of a call that the server makes; nil for one that a client makes.
        package var event: String?
        package var node: Node

        package init(
            id: String?, methodName: String?, method: String, path: String, tags: [String] = [],
            summary: String? = nil, description: String? = nil, isDeprecated: Bool = false,
            parameters: [Parameter] = [], body: RequestBody? = nil, responses: [Response] = [],
            permissions: Permissions? = nil, credentials: [[Credential]] = [],
            servers: [Server] = [], node: Node
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
            self.credentials = credentials
            self.servers = servers
            self.node = node
        }
    }
}

extension API.Operation {
    /// A security scheme, and what a call needs of it.
    package struct Credential: Sendable, Hashable {
        package var scheme: String
        package var scopes: [String] = []

        package init(scheme: String, scopes: [String] = []) {
            self.scheme = scheme
            self.scopes = scopes
        }
    }

    /// What the caller must be allowed to do, from an extension.
    package struct Permissions: Sendable, Hashable {
        /// True when each of `names` is needed (`ALL`), false when one is enough (`ANY`).
        package var needsAll: Bool
        package var names: [String]

        package init(needsAll: Bool, names: [String]) {
            self.needsAll = needsAll
            self.names = names
        }
    }

    /// The path template alone.
    package var requestPath: String {
        String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }))
    }

    /// The query that the path has: it is sent with each call.
    package var fixedQuery: [(name: String, value: String)] {
        guard let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        let query = path[path.index(after: mark)...].prefix { $0 != "#" }
        return query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { FileReference.percentDecoded($0) ?? String($0) }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// The names alone of the schemes in each alternative of ``credentials``.
    package var security: [[String]] { credentials.map { $0.map(\.scheme) } }

    /// `GET /path`, as messages name an operation.
    package var subject: String { "\(method) \(path)" }
}
