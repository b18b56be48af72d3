/// The keys of a path item that are HTTP methods (OpenAPI 3.2 §4.9.1).
enum APIVerb: String, CaseIterable {
    case get, put, post, delete, options, head, patch, trace, query

    /// The HTTP method.
    var method: String { rawValue.uppercased() }
}
