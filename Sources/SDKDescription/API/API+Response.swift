import SDKDocument

extension API {
    /// One response of an operation.
    package struct Response: Sendable {
        package var code: Code
        /// A short title (OpenAPI 3.2 §4.17).
        package var summary: String?
        package var description: String?
        package var contents: [Content]
        package var headers: [Header]
        /// Codes of errors and what they mean, from an extension, in order.
        package var errorCodes: [(code: String, message: String)]
        package var node: Node

        package init(
            code: Code, summary: String? = nil, description: String? = nil,
            contents: [Content] = [],
            headers: [Header] = [], errorCodes: [(code: String, message: String)] = [], node: Node
        ) {
            self.code = code
            self.summary = summary
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
    package enum Code: Sendable, Hashable {
        case status(Int)
        /// The first digit: 4 for `4XX`.
        case range(Int)
        case `default`

        /// Whether the code says that the call succeeded.
        package var isSuccess: Bool {
            switch self {
            case .status(let status): (200..<300).contains(status)
            case .range(let digit): digit == 2
            case .default: false
            }
        }
    }

    package struct Header: Sendable {
        package var name: String
        package var isRequired: Bool
        package var schema: API.Schema
        package var description: String?
        package var node: Node

        package init(
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
