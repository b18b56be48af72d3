/// Writes text and percent-encoded parameters into one buffer of bytes.
package struct ParameterWriter {
    /// How the bytes of a value are encoded.
    package enum Encoding {
        /// Everything but unreserved characters is percent-encoded (RFC 3986 section 2.3).
        case percent
        /// As ``percent``, with the reserved characters that are harmless in a query kept.
        case reserved
        /// By the rules of application/x-www-form-urlencoded; a space becomes `+`.
        case form
        /// Characters that a cookie can't have are percent-encoded (RFC 6265 section 4.1.1).
        case cookie
        /// As it is, for header values.
        case raw
    }

    var bytes: [UInt8] = []

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func literal(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    @inline(never)
    package mutating func value(_ text: String, _ encoding: Encoding) {
        switch encoding {
        case .percent: percentEncode(text, keeping: .unreserved)
        case .reserved: percentEncode(text, keeping: .reservedInQuery)
        case .form: percentEncode(text, keeping: .form, space: UInt8(ascii: "+"))
        case .cookie: percentEncode(text, keeping: .cookieOctets)
        case .raw: literal(text)
        }
    }

    private mutating func percentEncode(
        _ text: String, keeping kept: ByteSet, space: UInt8? = nil
    ) {
        // Most values need no escape at all and are copied as a whole.
        if kept.containsAll(text) { return literal(text) }
        for byte in text.utf8 {
            if kept.contains(byte) {
                bytes.append(byte)
            } else if byte == 0x20, let space {
                bytes.append(space)
            } else {
                percentEncode(byte)
            }
        }
    }

    mutating func percentEncode(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Writes the delimiter between the elements of a value that is not exploded.
    mutating func delimiter(of style: ParameterStyle, _ encoding: Encoding) {
        switch (style, encoding) {
        case (.spaceDelimited, _): value(" ", encoding)
        case (.pipeDelimited, _): value("|", encoding == .reserved ? .percent : encoding)
        case (.tabDelimited, _): value("\t", encoding)
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    /// Writes `a,b` or `key,value,key,value` with the delimiter of the style.
    mutating func elements(of form: ParameterForm, style: ParameterStyle, _ encoding: Encoding) {
        switch form {
        case .scalar(let text): value(text, encoding)
        case .list(let texts):
            for (index, text) in texts.enumerated() {
                if index > 0 { delimiter(of: style, encoding) }
                value(text, encoding)
            }
        case .object(let entries):
            for (index, entry) in entries.enumerated() {
                if index > 0 { delimiter(of: style, encoding) }
                value(entry.key, encoding)
                delimiter(of: style, encoding)
                value(entry.value, encoding)
            }
        case .nested(let json): elements(of: .flattened(json), style: style, encoding)
        case .absent, .null, .invalid: break
        }
    }
}
