extension API {
    /// Where the API is served: a URL, or a template of one with variables (OpenAPI 3.1 §4.8.5).
    public struct Server: Sendable {
        /// The URL with its variables in braces.
        public var url: String
        public var description: String?
        public var variables: [Variable]
        public var node: Node?

        public init(
            url: String, description: String? = nil, variables: [Variable] = [], node: Node? = nil
        ) {
            self.url = url
            self.description = description
            self.variables = variables
            self.node = node
        }
    }
}

extension API.Server {
    public struct Variable: Sendable {
        public var name: String
        public var defaultValue: String
        /// The values of `enum`, in order; empty when any value is allowed.
        public var values: [Value]
        public var description: String?
        public var node: Node?

        public init(
            name: String, defaultValue: String, values: [Value] = [], description: String? = nil,
            node: Node? = nil
        ) {
            self.name = name
            self.defaultValue = defaultValue
            self.values = values
            self.description = description
            self.node = node
        }
    }

    /// One allowed value of a server variable.
    public struct Value: Sendable, Hashable {
        /// A telling name, from the extension `x-regions` (name to value); nil when there is none.
        public var name: String?
        public var value: String

        public init(name: String? = nil, value: String) {
            self.name = name
            self.value = value
        }
    }
}
