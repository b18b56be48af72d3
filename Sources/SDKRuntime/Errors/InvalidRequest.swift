/// Why a request cannot be sent. Nothing was sent.
public enum InvalidRequest: Error, Hashable, Sendable {
    /// The base URL is not `http` or `https` with a host, or it has user information, a query or a
    /// fragment.
    case baseURL
    /// Method, path and query don't make a URL.
    case url
    /// An address with another origin than the server's. Only its scheme, host and port are kept.
    case foreignAddress(origin: String)
    /// The method is not a token.
    case method(String)
    /// A value for the path is missing.
    case missingPathParameter(String)
    /// The value would make a path segment that is empty, `.` or `..`: the server would see another
    /// path.
    case pathParameter(String)
    /// A number that is infinite or not a number.
    case nonFiniteNumber(parameter: String)
    /// A list or an object inside a list or an object, which no style can express.
    case nestedParameter(String)
    /// A header name that is not a token.
    case headerName(String)
    /// A header value with a control character or non-ASCII text. The value is not kept, because it
    /// can be a secret.
    case headerValue(name: String)
    /// A multipart boundary that RFC 2046 doesn't allow.
    case boundary
    /// The body could not be encoded.
    case body(path: String, reason: String)
    /// A file of the body can't be read.
    case file(String)
}

extension InvalidRequest: CustomStringConvertible {
    /// A sentence without the value that can't be sent.
    public var description: String {
        switch self {
        case .baseURL:
            "the base URL needs http or https and a host, and no user, query or fragment"
        case .url: "method, path and query don't make a URL"
        case .foreignAddress(let origin):
            "the address leads to \(origin.debugDescription), which is not the server"
        case .method(let name): "the method \(name.debugDescription) is not a token"
        case .missingPathParameter(let name): "the path parameter \(name) has no value"
        case .pathParameter(let name):
            "the path parameter \(name) makes a segment that is empty, '.' or '..'"
        case .nonFiniteNumber(let name): "the parameter \(name) is not a finite number"
        case .nestedParameter(let name): "the parameter \(name) nests lists or objects"
        case .headerName(let name): "the header name \(name.debugDescription) is not a token"
        case .headerValue(let name):
            "the header \(name) has a control character or non-ASCII text in its value"
        case .boundary: "the multipart boundary is not allowed by RFC 2046"
        case .body(let path, let reason):
            path.isEmpty ? "the body: \(reason)" : "the body at \(path): \(reason)"
        case .file(let name): "the file \(name) can't be read"
        }
    }
}
