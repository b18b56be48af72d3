/// An answer that arrived, but is not what the API description promises.
public struct DecodingFailure: Error, Sendable {
    public var operation: String?
    /// The Swift type that was to be decoded.
    public var type: String
    /// Where in the document, for example `entities[3].id`; empty for the document itself.
    public var path: String
    public var reason: String
    public var response: HTTPResponse?

    public init(
        operation: String? = nil, type: String, path: String = "", reason: String,
        response: HTTPResponse? = nil
    ) {
        self.operation = operation
        self.type = type
        self.path = path
        self.reason = reason
        self.response = response
    }
}

extension DecodingFailure: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        let place = path.isEmpty ? type : "\(type) at \(path)"
        return (operation.map { "\($0): " } ?? "") + "\(place): \(reason)"
    }

    public var debugDescription: String { description }
}
