extension JSONValue {
    /// The value of a JSON text; a text that is not JSON becomes a string.
    public init(text: String) {
        self = (try? JSONValue.decode(json: text)) ?? .string(text)
    }

    /// The JSON of a value.
    ///
    /// - Throws: ``JSONError`` for a value that JSON cannot express.
    public init(encoding value: some JSONCoded) throws(JSONError) {
        if let value = value as? JSONValue {
            self = value
        } else {
            self = try JSONValue.decode(json: value.encodedJSON())
        }
    }
}
