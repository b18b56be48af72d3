import SDKDocument

extension API {
    /// Where the API is served: a URL, or a template of one with variables (OpenAPI 3.1 §4.8.5).
    package struct Server: Sendable {
        /// The URL with its variables in braces.
        package var url: String
        /// What the server is called (OpenAPI 3.2 §4.6).
        package var name: String?
        package var description: String?
        package var variables: [Variable]
        package var node: Node?

        package init(
            url: String, name: String? = nil, description: String? = nil,
            variables: [Variable] = [], node: Node? = nil
        ) {
            self.url = url
            self.name = name
            self.description = description
            self.variables = variables
            self.node = node
        }
    }
}

extension API.Server {
    package struct Variable: Sendable {
        package var name: String
        package var defaultValue: String
        /// The values of `enum`, in order; empty when any value is allowed.
        package var values: [Value]
        package var description: String?
        package var node: Node?

        package init(
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
    package struct Value: Sendable, Hashable {
        /// A telling name, from the extension `x-regions` (name to value); nil when there is none.
        package var name: String?
        package var value: String

        package init(name: String? = nil, value: String) {
            self.name = name
            self.value = value
        }
    }
}
