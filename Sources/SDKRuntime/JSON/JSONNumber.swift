/// A number exactly as a document has it: integers, decimals of any length, and the text that they
/// were written with. Two numbers are equal if their values are: `1`, `1.0` and `10e-1`.
public struct JSONNumber: Sendable {
    enum Content: Sendable {
        case signed(Int64)
        /// Above the range of `Int64`.
        case unsigned(UInt64)
        /// A number by the grammar of RFC 8259 that is not an integer of the other cases.
        case text(String)
    }

    let content: Content

    init(content: Content) { self.content = content }

    /// Creates a number from an integer.
    public init(_ value: Int) { content = .signed(Int64(value)) }

    /// Creates a number from an integer.
    public init(_ value: Int64) { content = .signed(value) }

    /// Creates a number from an integer.
    public init(_ value: UInt64) {
        content = Int64(exactly: value).map(Content.signed) ?? .unsigned(value)
    }

    /// The shortest decimal that reads back as the same value.
    ///
    /// - Returns: `nil` if the value is infinite or not a number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if let integer = Int64(exactly: value), abs(value) < 9_007_199_254_740_992 {
            content = .signed(integer)
        } else {
            content = .text(ParameterForm.number(value.description))
        }
    }

    /// A number as JSON writes it.
    ///
    /// - Returns: `nil` for text that is not a number of RFC 8259.
    public init?(_ text: String) {
        let number = try? JSONReader.read(Array(text.utf8)) { (reader) throws(JSONError) in
            guard reader.peekValue() > 0x20, reader.offset == 0 else {
                throw reader.mismatch("a number")
            }
            return try reader.readNumber()
        }
        guard let value = number, value.description == text else { return nil }
        self = value
    }

    /// The value, if it is integral and in range.
    public var int64: Int64? {
        switch content {
        case .signed(let value): value
        case .unsigned: nil
        case .text: decimal.int64
        }
    }

    /// The value, if it is integral and in range.
    public var int: Int? { int64.flatMap { Int(exactly: $0) } }

    /// The value, if it is integral and in range.
    public var uint64: UInt64? {
        switch content {
        case .signed(let value): UInt64(exactly: value)
        case .unsigned(let value): value
        case .text: decimal.uint64
        }
    }

    /// The nearest finite value; `nil` for numbers beyond its range.
    public var double: Double? {
        switch content {
        case .signed(let value): return Double(value)
        case .unsigned(let value): return Double(value)
        case .text(let text):
            guard let value = Double(text), value.isFinite else { return nil }
            return value
        }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as JSON writes it.
    public var description: String {
        switch content {
        case .signed(let value): String(value)
        case .unsigned(let value): String(value)
        case .text(let text): text
        }
    }
}

extension JSONReader {
    package mutating func readNumber() throws(JSONError) -> JSONNumber {
        _ = peekValue()
        let token = try scanNumber("a number")
        // `-0` and `1.0` keep their text.
        guard token.isInteger, !(token.isNegative && token.mantissa == 0) else {
            return JSONNumber(content: .text(token.text))
        }
        if let value = Self.integer(token) { return JSONNumber(value) }
        guard let value = Self.unsigned(token) else {
            return JSONNumber(content: .text(token.text))
        }
        return JSONNumber(value)
    }
}
