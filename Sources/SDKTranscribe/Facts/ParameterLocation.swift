/// Where a parameter is sent. Pages do not say it; these are the rules by which it is found.
///
/// 1. A variable of the path is in the path.
/// 2. The name of a known header is that header.
/// 3. `body` is the body. Without one, the first parameter that is more than a scalar or a list of
///    scalars is it, if the HTTP method is one that sends a body.
/// 4. A file is part of a form.
/// 5. Everything else is in the query, which is a guess.
enum ParameterLocation: Sendable, Hashable {
    case path(String)
    case header(String)
    case query(String)
    case body
    case form(String)

    /// `Accept`, `Authorization` and `Content-Type` are not among them: OpenAPI ignores parameters
    /// of these names in headers (3.1, "Parameter Object"), so they must be sent elsewhere.
    private static let headers: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "Accept-Language", "Accept-Encoding", "Cache-Control", "Content-Language",
            "Idempotency-Key", "If-Match", "If-Modified-Since", "If-None-Match",
            "If-Unmodified-Since", "Range", "X-Correlation-Id", "X-Request-Id",
            "X-Journey-Session-Id", "X-Journey-Session-Type",
        ].map { (ASCII.folded($0), $0) })
    private static let verbsWithBody: Set<String> = ["POST", "PUT", "PATCH"]

    /// The parameters of an operation, each once, with their locations. There is one body at most.
    static func all(of operation: StatedOperation) -> [(field: StatedField, location: Self)] {
        var seen: Set<String> = []
        let fields = (operation.parameters ?? []).filter { seen.insert($0.key).inserted }
        let variables = PagePathTemplate.variables(operation.path)
        let located = fields.map { field -> (StatedField, Self?) in
            if let variable = variables.first(where: { ASCII.folded($0) == field.key }) {
                return (field, .path(variable))
            }
            if let header = headers[field.key] { return (field, .header(header)) }
            if field.type.value == .file { return (field, .form(field.name)) }
            return (field, nil)
        }
        let body =
            located.firstIndex { $0.0.key == "body" && $0.1 == nil }
            ?? located.firstIndex {
                $0.1 == nil && $0.0.type.value.isStructured
                    && verbsWithBody.contains(operation.verb)
            }
        return located.enumerated().map { position, pair in
            // A form and another body exclude each other.
            if body != nil, case .form(let name) = pair.1 { return (pair.0, .query(name)) }
            return (pair.0, pair.1 ?? (position == body ? .body : .query(pair.0.name)))
        }
    }

    /// The value of `in`, and the name on the wire; `nil` for what is in the body.
    var parameter: (location: String, name: String)? {
        switch self {
        case .path(let name): ("path", name)
        case .header(let name): ("header", name)
        case .query(let name): ("query", name)
        case .body, .form: nil
        }
    }
}
