/// The syntax of JSON pointers (RFC 6901).
package enum JSONPointer {
    /// Appends a key with `~` written as `~0` and `/` as `~1`.
    package static func append(_ token: String, to pointer: inout String) {
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": pointer += "~0"
            case "/": pointer += "~1"
            default: pointer.append(Character(scalar))
            }
        }
    }

    /// The keys of a pointer; `nil` if it neither is empty nor begins with `/`, or if a `~` is
    /// followed by anything but `0` or `1`.
    package static func tokens(of pointer: String) -> [String]? {
        if pointer.isEmpty { return [] }
        var tokens: [String] = []
        var token = String.UnicodeScalarView()
        var scalars = pointer.unicodeScalars[...]
        guard scalars.popFirst() == "/" else { return nil }
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "/":
                tokens.append(String(token))
                token.removeAll()
            case "~":
                switch scalars.popFirst() {
                case "0": token.append("~")
                case "1": token.append("/")
                default: return nil
                }
            default: token.append(scalar)
            }
        }
        tokens.append(String(token))
        return tokens
    }

    /// The index of an array element: digits without a leading zero.
    package static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            token.utf8.count == 1 || token.utf8.first != 0x30
        else { return nil }
        return Int(token)
    }
}
