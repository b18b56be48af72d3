/// Questions about single bytes of UTF-8. Everything outside ASCII is neither letter nor space.
enum ASCII {
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0x0C
    }

    static func isUppercase(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

    static func isLowercase(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }

    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    static func isLetter(_ byte: UInt8) -> Bool { isUppercase(byte) || isLowercase(byte) }

    static func isNamePart(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x5F
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte + 0x20 : byte }

    static func uppercased(_ byte: UInt8) -> UInt8 { isLowercase(byte) ? byte - 0x20 : byte }

    /// Whether a text is a name: a letter or `_`, then letters, digits and `_`.
    static func isName(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first, !isDigit(first) else { return false }
        return text.allSatisfy(isNamePart)
    }

    /// What is left of a name when case and separators do not count: `client_id`, `clientId`,
    /// `ClientId` and `Client-Id` are one.
    static func folded(_ name: String) -> String {
        String(decoding: name.utf8.filter(isLetterOrDigit).map(lowercased), as: UTF8.self)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }
}
