public import SDKRuntime

/// Why a stream failed, and what came before.
public struct StreamError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Error, Sendable {
        /// The stream could not be opened, the connection was lost, no byte came for too long, or
        /// the task was cancelled.
        case request(APIError)
        /// The response has the wrong media type; `nil` if it has none.
        case contentType(String?)
        /// An element is larger than ``StreamOptions/maximumElementBytes``.
        case elementTooLarge(limit: Int)
        /// An element is not JSON of the expected type.
        case malformedElement(JSONError)
        /// A multipart response is malformed. The text says why, and contains nothing of the
        /// response.
        case malformedPart(String)
    }

    /// What went wrong.
    public var reason: Reason
    /// The operation's id in the API description.
    public var operation: String
    /// The number of elements that came before.
    public var elementCount: Int
    /// The bytes that had come of the next element; empty for a malformed element.
    public var partialElement: [UInt8]
    /// The id of the last event, to continue from; `nil` if there was none, or the stream has no
    /// ids.
    public var lastEventID: String?

    /// Creates an error, for a test of code that handles it.
    public init(
        _ reason: Reason, operation: String, elementCount: Int = 0, partialElement: [UInt8] = [],
        lastEventID: String? = nil
    ) {
        self.reason = reason
        self.operation = operation
        self.elementCount = elementCount
        self.partialElement = partialElement
        self.lastEventID = lastEventID
    }

    /// The error of the request, if that is the reason.
    public var requestError: APIError? {
        guard case .request(let error) = reason else { return nil }
        return error
    }
}

extension StreamError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Operation, number of elements and reason; of the response, only keys of JSON.
    public var description: String {
        "\(operation): after \(elementCount) elements: \(reason)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["error": description]) }
}

extension StreamError.Reason: CustomStringConvertible {
    /// A sentence; of the response, it contains only keys of JSON.
    public var description: String {
        switch self {
        case .request(let error): "\(error)"
        case .contentType(let type):
            "the response is " + (type?.debugDescription ?? "of no named media type")
        case .elementTooLarge(let limit): "an element has more than \(limit) bytes"
        case .malformedElement(let error): "an element is malformed: \(error)"
        case .malformedPart(let text): "the parts are malformed: \(text)"
        }
    }
}
