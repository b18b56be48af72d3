/// Where a parameter is sent. Pages do not say it; these are the rules by which it is found.
///
/// 1. A variable of the path is in the path.
/// 2. The name of a known header is that header.
/// 3. `body`, and what is more than a scalar or a list of scalars, is the body.
/// 4. Everything else is in the query, which is a guess.
enum ParameterPlace: Sendable, Hashable {
    case path(String)
    case header(String)
    case query(String)
    case body

    private static let headers: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "Accept", "Accept-Language", "Accept-Encoding", "Cache-Control", "Content-Type",
            "Content-Language", "Idempotency-Key", "If-Match", "If-Modified-Since",
            "If-None-Match", "If-Unmodified-Since", "Range", "X-Correlation-Id", "X-Request-Id",
            "X-Journey-Session-Id", "X-Journey-Session-Type",
        ].map { (ASCII.folded($0), $0) })

    init(_ field: StatedField, in path: String) {
        if let variable = PagePathTemplate.variables(path).first(where: {
            ASCII.folded($0) == field.key
        }) {
            self = .path(variable)
        } else if let header = Self.headers[field.key] {
            self = .header(header)
        } else if field.key == "body" || field.type.value.isStructured {
            self = .body
        } else {
            self = .query(field.name)
        }
    }

    /// The value of `in`, and the name on the wire; `nil` for the body.
    var parameter: (place: String, name: String)? {
        switch self {
        case .path(let name): ("path", name)
        case .header(let name): ("header", name)
        case .query(let name): ("query", name)
        case .body: nil
        }
    }
}
