public import Foundation

/// A body that is encoded when its request is made, so that a value that can't be encoded is an
/// error of the call.
public struct RequestBody: Sendable {
    /// The media type, sent as `Content-Type`; `nil` sends none.
    public var contentType: String?
    /// Encodes the body.
    public var encode: @Sendable () throws(InvalidRequest) -> HTTPBody

    /// Creates a body that is encoded when the request is sent.
    ///
    /// - Parameters:
    ///   - contentType: the media type; `nil` sends none.
    ///   - encode: makes the bytes when the request is made, once for all attempts.
    public init(
        contentType: String?, encode: @escaping @Sendable () throws(InvalidRequest) -> HTTPBody
    ) {
        self.contentType = contentType
        self.encode = encode
    }

    /// Creates a body that is already encoded.
    public init(_ body: HTTPBody) {
        self.init(contentType: body.contentType) { () throws(InvalidRequest) in body }
    }
}

extension RequestBody {
    /// Bytes in memory.
    public static func bytes(_ bytes: [UInt8], contentType: String? = nil) -> RequestBody {
        RequestBody(.bytes(bytes, contentType: contentType))
    }

    /// The pieces of a sequence, sent once: neither retries nor redirects send them a second time. See
    /// ``HTTPBody/stream(_:contentType:)``.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String = "application/octet-stream"
    ) -> RequestBody where Pieces.Element: Sequence<UInt8> {
        RequestBody(.stream(pieces, contentType: contentType))
    }

    /// Text in UTF-8.
    public static func text(
        _ text: String, contentType: String = "text/plain; charset=utf-8"
    ) -> RequestBody {
        RequestBody(.text(text, contentType: contentType))
    }

    /// Fields as `application/x-www-form-urlencoded`.
    public static func form(_ form: FormBody) -> RequestBody {
        RequestBody(contentType: FormBody.contentType) { () throws(InvalidRequest) in
            try form.encoded()
        }
    }

    /// Parts as `multipart/form-data`, or as the body's own type.
    ///
    /// - Parameter contentType: the media type without a boundary; `nil` for the body's.
    public static func multipart(
        _ body: MultipartBody, contentType: String? = nil
    ) -> RequestBody {
        var body = body
        if let contentType { body.mediaType = contentType }
        return RequestBody(contentType: body.contentType) { [body] () throws(InvalidRequest) in
            try body.encoded()
        }
    }
}

extension RequestBody {
    /// Bytes in memory.
    public static func data(
        _ data: Data, contentType: String = "application/octet-stream"
    ) -> RequestBody {
        RequestBody(.data(data, contentType: contentType))
    }

    /// The content of a file, read while it is sent.
    public static func file(
        _ file: URL, contentType: String = "application/octet-stream"
    ) -> RequestBody {
        RequestBody(.file(file, contentType: contentType))
    }
}
