/// A response that arrived, but doesn't match the API description.
public struct DecodingFailure: Error, Sendable {
    /// The operation's id in the API description; `nil` for a response that was decoded by hand.
    public var operation: String?
    /// The Swift type that was to be decoded.
    public var type: String
    /// The position in the document, for example `entities[3].id`; empty for the document itself.
    public var path: String
    /// What is wrong there; nothing of the document but its keys.
    public var reason: String
    /// The response that could not be decoded.
    public var response: HTTPResponse?

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - operation: the operation's id in the API description.
    ///   - type: the Swift type that was to be decoded.
    ///   - path: the position in the document; empty for the document itself.
    ///   - reason: what is wrong there.
    ///   - response: the response that could not be decoded.
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
    /// Operation, type, path and reason; nothing of the body but its keys.
    public var description: String {
        let location = path.isEmpty ? type : "\(type) at \(path)"
        return (operation.map { "\($0): " } ?? "") + "\(location): \(reason)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
