/// The languages in which an API can be described.
enum Dialect: Sendable, Hashable {
    case swagger2
    case openAPI30
    case openAPI31

    /// - Parameter version: What `openapi` says, such as `3.1.0`.
    init?(openAPI version: String) {
        if version == "3.0" || version.hasPrefix("3.0.") {
            self = .openAPI30
        } else if version == "3.1" || version.hasPrefix("3.1.") {
            self = .openAPI31
        } else {
            return nil
        }
    }

    /// The keys that lead to the named schemas.
    var schemaContainer: [String] {
        self == .swagger2 ? ["definitions"] : ["components", "schemas"]
    }

    /// What a `$ref` to a named schema begins with.
    var schemaPrefix: String { "#/" + schemaContainer.joined(separator: "/") + "/" }

    /// Whether keywords beside `$ref` count (OpenAPI 3.1 §4.8.24, JSON Schema 2020-12 core §8.2.3).
    var mergesReferenceSiblings: Bool { self == .openAPI31 }
}
