/// A request method (RFC 9110 section 9). The set is open: any token is a method.
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The method as it is sent. Methods are case-sensitive.
    public let rawValue: String

    /// Creates a method. If it is not a token of RFC 9110 section 5.6.2, sending it fails.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The method as it is sent.
    public var description: String { rawValue }

    /// Reads a resource (RFC 9110 section 9.3.1).
    public static let get = HTTPMethod(rawValue: "GET")
    /// Reads the header fields of a resource (RFC 9110 section 9.3.2).
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Has a resource process the body (RFC 9110 section 9.3.3).
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replaces a resource (RFC 9110 section 9.3.4).
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Changes a part of a resource (RFC 5789).
    public static let patch = HTTPMethod(rawValue: "PATCH")
    /// Removes a resource (RFC 9110 section 9.3.5).
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Asks for the options of a resource (RFC 9110 section 9.3.7).
    public static let options = HTTPMethod(rawValue: "OPTIONS")
    /// Has the server send the request back (RFC 9110 section 9.3.8).
    public static let trace = HTTPMethod(rawValue: "TRACE")
    /// Reads a resource with a query in the body; safe and idempotent
    /// (draft-ietf-httpbis-safe-method-w-body).
    public static let query = HTTPMethod(rawValue: "QUERY")

    /// Whether sending the request twice has the effect of sending it once
    /// (RFC 9110 section 9.2.2).
    public var isIdempotent: Bool {
        switch self {
        case .get, .head, .put, .delete, .options, .trace, .query: true
        default: false
        }
    }
}
