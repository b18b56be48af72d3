extension ModelProtocol {
    /// Writes the same JSON as that of the SDK's own requests, whatever the strategies of the
    /// encoder: dates are RFC 3339 text, data is Base64.
    public func encode(to encoder: any Encoder) throws {
        try modelStorage.encode(to: encoder, Self.jsonFieldType.kind)
    }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let stored = try FieldValue.decode(from: decoder, Self.jsonFieldType.kind)
        guard let value = Self(jsonFieldValue: stored) else { throw FieldValue.misfit(decoder) }
        self = value
    }
}

extension ModelStorage {
    func encode(to encoder: any Encoder, _ kind: FieldType.Kind) throws {
        try FieldValue.model(self).encode(to: encoder, kind)
    }
}

extension FieldValue {
    func encode(to encoder: any Encoder, _ kind: FieldType.Kind) throws {
        let json: [UInt8]
        do throws(JSONError) {
            json = try JSONWriter.write { $0.write(self, kind) }
        } catch {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "\(error)"))
        }
        try JSONValue.decode(json: json).encode(to: encoder)
    }

    static func decode(from decoder: any Decoder, _ kind: FieldType.Kind) throws -> FieldValue {
        let json = try JSONValue(from: decoder).encodedJSON()
        do throws(JSONError) {
            return try JSONReader.read(json) { (reader) throws(JSONError) in
                try reader.readFieldValue(kind)
            }
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)"))
        }
    }

    static func misfit(_ decoder: any Decoder) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "a value of another type"))
    }
}
