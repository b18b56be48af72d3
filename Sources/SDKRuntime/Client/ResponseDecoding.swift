public import Foundation

/// How a response becomes a value: the media types to ask for, and the decoding.
public struct ResponseDecoding<Output: Sendable>: Sendable {
    /// Sent as `Accept`.
    public var accept: String?
    /// Reads a response with a status of 200 to 299.
    public var decode: @Sendable (HTTPResponse) throws(APIError) -> Output

    /// Creates a way to read responses.
    ///
    /// - Parameters:
    ///   - accept: sent as `Accept`; `nil` sends none.
    ///   - decode: reads a response with a status of 200 to 299.
    public init(
        accept: String?, decode: @escaping @Sendable (HTTPResponse) throws(APIError) -> Output
    ) {
        self.accept = accept
        self.decode = decode
    }
}

extension ResponseDecoding where Output == Void {
    /// Ignores the body. Asks for JSON anyway, because errors have a JSON body.
    public static var none: Self {
        ResponseDecoding(accept: "application/json, */*;q=0.5") { (_) throws(APIError) in }
    }
}

extension ResponseDecoding where Output == String {
    /// The body as text.
    public static func text(accept: String = "text/plain, */*;q=0.5") -> Self {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in response.text }
    }
}

extension ResponseDecoding where Output == HTTPResponse {
    /// The response as it is.
    public static func response(accept: String = "*/*") -> Self {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in response }
    }
}

extension ResponseDecoding where Output == Data {
    /// The bytes of the body.
    public static func data(accept: String = "application/octet-stream, */*;q=0.5") -> Self {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in response.body }
    }
}
