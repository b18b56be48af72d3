internal import SDKRuntime

/// The requests that a stub responds to.
enum StubMatcher: Hashable, Sendable {
    case operation(String)
    case path(HTTPMethod, String)

    func matches(_ request: HTTPRequest) -> Bool {
        switch self {
        case .operation(let name): request.operation == name
        case .path(let method, let template):
            request.method == method && Self.matches(template, request.target)
        }
    }

    /// Compares segments from the end, so that the prefix of a gateway doesn't matter.
    private static func matches(_ template: String, _ target: String) -> Bool {
        let path = target.prefix { $0 != "?" }
        // The first two pieces are the scheme and the host.
        let segments = path.split(separator: "/").dropFirst(2)
        let wanted = template.split(separator: "/")
        guard wanted.count <= segments.count else { return false }
        return zip(wanted.reversed(), segments.reversed()).allSatisfy { wanted, segment in
            wanted == segment || (wanted.hasPrefix("{") && wanted.hasSuffix("}"))
        }
    }
}
