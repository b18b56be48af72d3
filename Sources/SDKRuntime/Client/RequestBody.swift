/// A body that is encoded when its request is made, so that a value that can't be encoded is an
/// error of the call.
public struct RequestBody: Sendable {
    public var contentType: String?
    /// Encodes the body.
    public var encode: @Sendable () throws(InvalidRequest) -> HTTPBody

    public init(
        contentType: String?, encode: @escaping @Sendable () throws(InvalidRequest) -> HTTPBody
    ) {
        self.contentType = contentType
        self.encode = encode
    }

    public init(_ body: HTTPBody) {
        self.init(contentType: body.contentType) { () throws(InvalidRequest) in body }
    }
}

extension RequestBody {
    public static func bytes(_ bytes: [UInt8], contentType: String? = nil) -> RequestBody {
        RequestBody(.bytes(bytes, contentType: contentType))
    }

    public static func text(
        _ text: String, contentType: String = "text/plain; charset=utf-8"
    ) -> RequestBody {
        RequestBody(.text(text, contentType: contentType))
    }

    public static func form(_ form: FormBody) -> RequestBody {
        RequestBody(contentType: FormBody.contentType) { () throws(InvalidRequest) in
            try form.encoded()
        }
    }

    public static func multipart(_ body: MultipartBody) -> RequestBody {
        RequestBody(contentType: body.contentType) { () throws(InvalidRequest) in
            try body.encoded()
        }
    }
}
