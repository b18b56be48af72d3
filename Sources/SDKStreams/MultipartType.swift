/// Reads a multipart media type.
enum MultipartType {
    /// The boundary: 1 to 70 characters of RFC 2046 section 5.1.1; `nil` if the type is not
    /// multipart or has no boundary.
    static func boundary(of type: String) -> [UInt8]? {
        guard type.prefix(10).lowercased() == "multipart/" else { return nil }
        var rest = type.utf8[...].drop { $0 != UInt8(ascii: ";") }
        while rest.popFirst() != nil {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            let value = value(&rest)
            rest = rest.drop { $0 != UInt8(ascii: ";") }
            guard String(Substring(name)).lowercased() == "boundary" else { continue }
            let isValid =
                1...70 ~= value.count && value.last != 0x20 && value.allSatisfy(characters.contains)
            return isValid ? value : nil
        }
        return nil
    }

    /// A token or a quoted string.
    private static func value(_ rest: inout Substring.UTF8View) -> [UInt8] {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = rest.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
            rest = rest[token.endIndex...]
            return Array(token)
        }
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            value.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
        }
        return value
    }

    private static let characters = Set(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=? ".utf8)
}
