/// The parts of one operation's multipart body, with a property for each part of the API
/// description.
public protocol MultipartForm: Sendable {
    /// Appends the parts.
    ///
    /// - Throws: ``InvalidRequest`` for a value that can't be encoded.
    func add(to body: inout MultipartBody) throws(InvalidRequest)
}

extension RequestBody {
    /// The parts of a form, encoded when the request is made.
    ///
    /// - Parameter contentType: the media type without a boundary.
    public static func multipart(
        _ form: some MultipartForm, contentType: String = "multipart/form-data"
    ) -> RequestBody {
        var empty = MultipartBody()
        empty.mediaType = contentType
        return RequestBody(contentType: empty.contentType) { [empty] () throws(InvalidRequest) in
            var body = empty
            try form.add(to: &body)
            return try body.encoded()
        }
    }
}
