/// The parts of one operation's multipart body, with a property for each that the API description
/// has.
public protocol MultipartForm: Sendable {
    /// Appends the parts.
    ///
    /// - Throws: ``InvalidRequest`` for a value that can't be encoded.
    func add(to body: inout MultipartBody) throws(InvalidRequest)
}

extension RequestBody {
    /// The parts of a form as `multipart/form-data`. They are encoded when the request is made.
    public static func multipart(_ form: some MultipartForm) -> RequestBody {
        let empty = MultipartBody()
        return RequestBody(contentType: empty.contentType) { () throws(InvalidRequest) in
            var body = empty
            try form.add(to: &body)
            return try body.encoded()
        }
    }
}
