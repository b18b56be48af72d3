internal import Foundation

extension JSONValue: Codable {
    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(JSONNumber(value))
        } else if let value = try? container.decode(UInt64.self) {
            self = .number(JSONNumber(value))
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Decimal.self),
            let number = JSONNumber(value.description)
        {
            self = .number(number)
        } else if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
            self = .number(number)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let number):
            if let value = number.int64 {
                try container.encode(value)
            } else if let value = number.uint64 {
                try container.encode(value)
            } else if let value = number.double, JSONNumber(value) == number {
                try container.encode(value)
            } else if let value = Decimal(string: number.description), value.isFinite {
                try container.encode(value)
            } else {
                throw EncodingError.invalidValue(
                    number.description,
                    .init(
                        codingPath: encoder.codingPath,
                        debugDescription: "a number that the encoder can't hold"))
            }
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        // As a dictionary, so that no key strategy changes the keys.
        case .object(let members): try container.encode(members.dictionary)
        }
    }
}
