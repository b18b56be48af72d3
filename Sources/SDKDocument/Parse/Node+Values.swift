extension Node {
    /// The text of a string, without its escapes; `nil` for every other kind.
    package var string: String? {
        guard kind == .string else { return nil }
        let record = record
        return storage.string(
            at: record.offset, length: record.length, hasEscapes: record.hasEscapes)
    }

    /// `true` or `false`; `nil` for every other kind.
    package var bool: Bool? {
        switch storage.file.bytes[Int(record.offset)] {
        case 0x74: true
        case 0x66: false
        default: nil
        }
    }

    package var isNull: Bool { kind == .null }

    /// A number as it is written; `nil` for every other kind.
    package var numberText: String? {
        guard kind == .number else { return nil }
        let start = Int(record.offset)
        return String(decoding: storage.file.bytes[start..<start + record.length], as: UTF8.self)
    }

    /// The value of a number that is an integer, however it is written (`1.0` and `10e-1` are 1);
    /// `nil` if it has a fraction, is out of range, or is no number.
    package var int: Int64? {
        guard let numberText else { return nil }
        return Int64(numberText) ?? ExactDecimal(numberText)?.int
    }

    /// The number nearest to what is written; `nil` if it is out of range, or no number.
    package var double: Double? {
        guard let numberText, let value = Double(numberText), value.isFinite else { return nil }
        return value
    }
}
