public import SDKRuntime

/// A part of a multipart response: header fields and bytes.
public struct ResponsePart: Hashable, Sendable {
    /// The part's own header fields, `Content-Type` for example.
    public var headers: HTTPHeaders
    /// The bytes as they came.
    public var body: [UInt8]

    /// Creates a part, for comparison with one that was read.
    public init(headers: HTTPHeaders = [:], body: [UInt8]) {
        self.headers = headers
        self.body = body
    }

    init(_ raw: RawElement) { self.init(headers: raw.headers, body: Array(raw.bytes)) }

    /// The bytes as UTF-8.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The bytes as JSON.
    ///
    /// - Throws: `JSONError` if they are malformed, or not what the type asks for.
    public func decoded<Value: JSONCoded>(as type: Value.Type) throws(JSONError) -> Value {
        try Value.decode(json: body)
    }
}

extension ResponsePart: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The number of bytes, never the bytes.
    public var description: String { "ResponsePart(\(body.count) bytes)" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["part": description]) }
}
