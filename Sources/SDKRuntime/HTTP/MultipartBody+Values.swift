extension MultipartBody {
    /// Appends a text. An absent value is not sent, and each element of a list is a part of its
    /// own.
    ///
    /// - Parameters:
    ///   - joined: the style that writes a list into one part; `nil` for a part for each element.
    ///   - headers: further header fields of the part.
    /// - Throws: ``InvalidRequest`` for a number that is not finite, or a nested value.
    public mutating func add(
        _ name: String, _ value: some ParameterValue, joined: ParameterStyle? = nil,
        contentType: String? = nil, headers: HTTPHeaders = [:]
    ) throws(InvalidRequest) {
        let parameter = RequestParameter.query(name, value)
        try parameter.check()
        switch parameter.form {
        case .absent, .null: return
        case .scalar(let text): append(name, text, contentType, headers)
        case .list(let texts):
            guard let joined else {
                for text in texts { append(name, text, contentType, headers) }
                return
            }
            guard !texts.isEmpty else { return }
            var writer = ParameterWriter()
            writer.elements(of: parameter.form, style: joined, .raw)
            append(name, writer.text, contentType, headers)
        case .object, .nested, .invalid: throw .nestedParameter(name)
        }
    }

    /// Appends a file, if there is one.
    public mutating func add(
        _ name: String, _ file: File?, contentType: String? = nil, headers: HTTPHeaders = [:]
    ) {
        guard let file else { return }
        var part = Part(
            name, file.content, filename: file.filename,
            contentType: file.contentType ?? contentType ?? "application/octet-stream")
        part.headers = headers
        parts.append(part)
    }

    /// Appends a part for each file.
    public mutating func add(
        _ name: String, _ files: [File]?, contentType: String? = nil, headers: HTTPHeaders = [:]
    ) {
        for file in files ?? [] { add(name, file, contentType: contentType, headers: headers) }
    }

    /// Appends JSON, if there is a value. A text, a number or a boolean is sent as text, unless the
    /// content type says otherwise.
    ///
    /// - Throws: ``InvalidRequest/body(path:reason:)`` for a value that JSON cannot express.
    public mutating func addJSON(
        _ name: String, _ value: (some JSONCoded)?, contentType: String? = nil,
        headers: HTTPHeaders = [:]
    ) throws(InvalidRequest) {
        guard let value else { return }
        do throws(JSONError) {
            let json = try value.encodedJSON()
            if contentType == nil, let text = try Self.text(json) {
                return append(name, text, nil, headers)
            }
            var part = Part(name, .bytes(json), contentType: contentType ?? "application/json")
            part.headers = headers
            parts.append(part)
        } catch {
            throw .body(path: name, reason: error.message)
        }
    }

    /// Appends a part of JSON for each element.
    ///
    /// - Throws: ``InvalidRequest/body(path:reason:)`` for a value that JSON cannot express.
    public mutating func addJSON(
        eachOf values: [some JSONCoded]?, _ name: String, contentType: String? = nil,
        headers: HTTPHeaders = [:]
    ) throws(InvalidRequest) {
        for value in values ?? [] {
            try addJSON(name, value, contentType: contentType, headers: headers)
        }
    }

    /// The text of a scalar JSON value.
    private static func text(_ json: [UInt8]) throws(JSONError) -> String? {
        switch json.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): nil
        case UInt8(ascii: "\""): try String.decode(json: json)
        default: String(decoding: json, as: UTF8.self)
        }
    }

    @inline(never)
    private mutating func append(
        _ name: String, _ text: String, _ contentType: String?, _ headers: HTTPHeaders
    ) {
        var part = Part(name, .bytes([UInt8](text.utf8)), contentType: contentType)
        part.headers = headers
        parts.append(part)
    }
}
