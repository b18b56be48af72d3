/// The languages in which an API can be described, the oldest first.
enum Dialect: Sendable, Hashable, CaseIterable {
    case swagger2
    case openAPI30
    case openAPI31
    case openAPI32

    /// - Parameter version: What `openapi` says, such as `3.1.0`.
    init?(openAPI version: String) {
        let versions = Self.allCases.filter { $0 != .swagger2 }
        guard
            let dialect = versions.first(where: {
                version == $0.version || version.hasPrefix($0.version + ".")
            })
        else { return nil }
        self = dialect
    }

    /// The version, without what says how often it was edited.
    var version: String {
        switch self {
        case .swagger2: "2.0"
        case .openAPI30: "3.0"
        case .openAPI31: "3.1"
        case .openAPI32: "3.2"
        }
    }

    /// The name with its version.
    var name: String { (self == .swagger2 ? "Swagger " : "OpenAPI ") + version }

    func isOlder(than other: Dialect) -> Bool { version < other.version }

    /// The keys that lead to the named schemas.
    var schemaContainer: [String] {
        self == .swagger2 ? ["definitions"] : ["components", "schemas"]
    }

    /// What a `$ref` to a named schema begins with.
    var schemaPrefix: String { "#/" + schemaContainer.joined(separator: "/") + "/" }

    /// Whether keywords beside `$ref` count (OpenAPI 3.1 §4.8.24, JSON Schema 2020-12 core §8.2.3).
    var mergesReferenceSiblings: Bool { !isOlder(than: .openAPI31) }
}
