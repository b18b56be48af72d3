extension ModelProtocol {
    /// The same JSON as that of the SDK's own requests, whatever the strategies of the encoder:
    /// dates are RFC 3339 text, data is base64.
    public func encode(to encoder: any Encoder) throws {
        try storage.encode(to: encoder, Self.jsonType.kind)
    }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let slot = try JSONSlot.decode(from: decoder, Self.jsonType.kind)
        guard let value = Self(jsonSlot: slot) else { throw JSONSlot.misfit(decoder) }
        self = value
    }
}

extension ModelStorage {
    func encode(to encoder: any Encoder, _ kind: JSONType.Kind) throws {
        try JSONSlot.model(self).encode(to: encoder, kind)
    }
}

extension JSONSlot {
    func encode(to encoder: any Encoder, _ kind: JSONType.Kind) throws {
        let json: [UInt8]
        do throws(JSONError) {
            json = try JSONWriter.write { $0.write(self, kind) }
        } catch {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "\(error)"))
        }
        try JSONValue.decode(json: json).encode(to: encoder)
    }

    static func decode(from decoder: any Decoder, _ kind: JSONType.Kind) throws -> JSONSlot {
        let json = try JSONValue(from: decoder).encodedJSON()
        do throws(JSONError) {
            return try json.withUnsafeBufferPointer { bytes in
                Result { () throws(JSONError) in
                    try JSONReader.read(bytes) { (reader) throws(JSONError) in
                        try reader.readSlot(kind)
                    }
                }
            }.get()
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
