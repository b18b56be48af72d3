extension FormBody {
    /// The fields of a model, a map, or any other value that JSON writes as an object.
    ///
    /// | Value | Pairs |
    /// |---|---|
    /// | text, number, boolean | `name=value` |
    /// | absent | none |
    /// | null | `name=` |
    /// | list of these | `name=a&name=b`; none for an empty one |
    /// | object | `name={"key":"value"}`, JSON text |
    /// | list of objects or lists | `name={"key":"value"}` for each |
    ///
    /// With ``Nesting/brackets``, an object is `name[key]=value`, to any depth, and a list of
    /// objects is `name[0][key]=value`. Characters that a form doesn't allow are percent-encoded. A
    /// property with its own encoding is written by that.
    ///
    /// - Throws: ``InvalidRequest/body(path:reason:)`` for a value that JSON cannot express, or
    ///   that is not an object.
    public init(
        _ value: some JSONCoded, _ encodings: [Encoding] = [], nested: Nesting = .json
    ) throws(InvalidRequest) {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(encoding: value)
        } catch {
            throw .body(path: error.relativePath, reason: error.message)
        }
        guard case .object(let members) = json else {
            throw .body(path: "", reason: "a form needs an object")
        }
        self.init()
        for (key, value) in members {
            if let encoding = encodings.first(where: { $0.property == key }) {
                append(value, encoding)
            } else {
                append(key, value, nested)
            }
        }
    }

    private mutating func append(_ value: JSONValue, _ encoding: Encoding) {
        switch encoding.kind {
        case .json: add(encoding.property, value.description)
        case .styled(let style, let explode):
            add(encoding.property, value, style: style, explode: explode)
        }
    }

    private mutating func append(_ name: String, _ value: JSONValue, _ nested: Nesting) {
        switch value {
        case .null: add(name, "")
        case .bool, .number, .string: add(name, value)
        case .array(let values):
            for (index, value) in values.enumerated() {
                switch (value, nested) {
                case (.array, .brackets), (.object, .brackets):
                    append("\(name)[\(index)]", value, nested)
                case (.array, .json): add(name, value.description)
                default: append(name, value, nested)
                }
            }
        case .object(let members):
            guard nested == .brackets else { return add(name, value.description) }
            for (key, value) in members { append("\(name)[\(key)]", value, nested) }
        }
    }
}

extension RequestBody {
    // Disfavored, so that a literal stays a form, which keeps the order of its fields.
    /// The fields of a model or a map as `application/x-www-form-urlencoded`; ``FormBody``
    /// describes how nested values are written.
    ///
    /// - Parameters:
    ///   - value: a value that JSON writes as an object.
    ///   - encodings: the properties that are not written in the usual way.
    ///   - nested: how objects are written.
    ///   - contentType: the media type, if it has parameters of its own.
    @_disfavoredOverload
    public static func form(
        _ value: some JSONCoded, _ encodings: [FormBody.Encoding] = [],
        nested: FormBody.Nesting = .json,
        contentType: String = "application/x-www-form-urlencoded"
    ) -> RequestBody {
        RequestBody(contentType: contentType) { () throws(InvalidRequest) in
            var body = try FormBody(value, encodings, nested: nested).encoded()
            body.contentType = contentType
            return body
        }
    }
}
