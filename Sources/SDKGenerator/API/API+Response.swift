extension API {
    /// One answer of an operation.
    public struct Response: Sendable {
        public var code: Code
        public var description: String?
        public var contents: [Content]
        public var headers: [Header]
        /// `x-inin-error-codes`: code and message, in order.
        public var errorCodes: [(code: String, message: String)]
        public var node: Node

        public init(
            code: Code, description: String? = nil, contents: [Content] = [],
            headers: [Header] = [], errorCodes: [(code: String, message: String)] = [], node: Node
        ) {
            self.code = code
            self.description = description
            self.contents = contents
            self.headers = headers
            self.errorCodes = errorCodes
            self.node = node
        }
    }
}

extension API.Response {
    /// A status code, a range of them (`4XX`), or all that aren't named.
    public enum Code: Sendable, Hashable {
        case status(Int)
        /// The first digit: 4 for `4XX`.
        case range(Int)
        case `default`

        /// Whether the code says that the call succeeded.
        public var isSuccess: Bool {
            switch self {
            case .status(let status): (200..<300).contains(status)
            case .range(let digit): digit == 2
            case .default: false
            }
        }
    }

    public struct Header: Sendable {
        public var name: String
        public var isRequired: Bool
        public var schema: API.Schema
        public var description: String?
        public var node: Node

        public init(
            name: String, isRequired: Bool, schema: API.Schema, description: String? = nil,
            node: Node
        ) {
            self.name = name
            self.isRequired = isRequired
            self.schema = schema
            self.description = description
            self.node = node
        }
    }
}
