/// A set of ASCII bytes in two words, so that a membership test is a shift and a mask.
package struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    @inline(never)
    init(_ characters: String) {
        for byte in characters.utf8 { insert(byte) }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
        return byte < 128 && high >> UInt64(byte &- 64) & 1 == 1
    }

    /// Whether every byte of a text is in the set.
    package func containsAll(_ text: String) -> Bool {
        for byte in text.utf8 where !contains(byte) { return false }
        return true
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 {
            low |= 1 << UInt64(byte)
        } else if byte < 128 {
            high |= 1 << UInt64(byte - 64)
        }
    }
}

extension ByteSet {
    private static let alphanumeric =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

    /// RFC 3986 section 2.3.
    package static let unreserved = ByteSet(alphanumeric + "-._~")
    /// Reserved characters that can't change how a query is parsed. `#`, `[` and `]` are not
    /// allowed in a query; `&` and `+` would be read as a separator and as a space.
    static let reservedInQuery = ByteSet(alphanumeric + "-._~:/?@!$'()*,;=")
    /// The characters of a cookie's value (RFC 6265 section 4.1.1).
    static let cookieOctets = ByteSet(alphanumeric + "!#$%&'()*+-./:<=>?@[]^_`{|}~")
    /// The characters that the literal part of a path can contain unescaped (RFC 3986 section 3.3),
    /// and `%`, so that a template that is already escaped stays as it is.
    static let pathLiteral = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/%")
    static let digits = ByteSet("0123456789")
    /// The characters of host names.
    static let host = ByteSet(alphanumeric + "-_")

    /// An IPv6 address (RFC 3986 section 3.2.2).
    static let addressLiteral = ByteSet("0123456789ABCDEFabcdef:.")

    /// The application/x-www-form-urlencoded percent-encode set of the WHATWG URL standard.
    static let form = ByteSet(alphanumeric + "*-._")
    /// A token of RFC 9110 section 5.6.2.
    static let token = ByteSet(alphanumeric + "!#$%&'*+-.^_`|~")
    /// The characters of a header value (RFC 9110 section 5.5, without obs-text): visible ASCII,
    /// space and tab.
    package static let fieldValue = ByteSet(
        alphanumeric + " \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    /// Boundary characters of RFC 2046 section 5.1.1, without the space.
    static let boundary = ByteSet(alphanumeric + "'()+_,-./:=?")
}
