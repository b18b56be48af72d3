extension MultipartBody {
    /// Appends a text; an absent value is not sent, and each element of a list is a part.
    ///
    /// - Throws: ``InvalidRequest`` for a number that is not finite, or a nested value.
    public mutating func add(
        _ name: String, _ value: some ParameterValue, contentType: String? = nil
    ) throws(InvalidRequest) {
        let parameter = RequestParameter.query(name, value)
        try parameter.check()
        switch parameter.form {
        case .absent, .null: return
        case .scalar(let text): append(name, text, contentType)
        case .list(let texts): for text in texts { append(name, text, contentType) }
        case .object, .nested, .invalid: throw .nestedParameter(name)
        }
    }

    /// Appends a file, if there is one.
    public mutating func add(_ name: String, _ file: File?, contentType: String? = nil) {
        guard let file else { return }
        parts.append(
            Part(
                name, file.content, filename: file.filename,
                contentType: file.contentType ?? contentType ?? "application/octet-stream"))
    }

    /// Appends a part for each file.
    public mutating func add(_ name: String, _ files: [File]?, contentType: String? = nil) {
        for file in files ?? [] { add(name, file, contentType: contentType) }
    }

    /// Appends JSON, if there is a value.
    ///
    /// - Throws: ``InvalidRequest/body(path:reason:)`` for a value that JSON cannot express.
    public mutating func addJSON(
        _ name: String, _ value: (some JSONCoded)?, contentType: String = "application/json"
    ) throws(InvalidRequest) {
        guard let value else { return }
        do throws(JSONError) {
            let json = try value.encodedJSON()
            parts.append(Part(name, .bytes(json), contentType: contentType))
        } catch {
            throw .body(path: name, reason: error.message)
        }
    }

    /// Appends a part of JSON for each element.
    ///
    /// - Throws: ``InvalidRequest/body(path:reason:)`` for a value that JSON cannot express.
    public mutating func addJSON(
        eachOf values: [some JSONCoded]?, _ name: String, contentType: String = "application/json"
    ) throws(InvalidRequest) {
        for value in values ?? [] { try addJSON(name, value, contentType: contentType) }
    }

    private mutating func append(_ name: String, _ text: String, _ contentType: String?) {
        parts.append(Part(name, .bytes([UInt8](text.utf8)), contentType: contentType))
    }
}
