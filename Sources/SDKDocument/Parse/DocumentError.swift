/// Why a text is not JSON, or is more than the limits allow, and at which byte.
struct DocumentError: Error, Hashable {
    enum Reason: Hashable {
        case noText
        case byteOrderMark
        case utf16
        case yaml
        case comment
        case singleQuote
        case expectedValue
        case expectedKey
        case expectedColon
        case expectedCommaOrEnd(container: Int)
        case unclosed(container: Int)
        case trailingComma
        case trailingContent
        case invalidLiteral(String)
        case unterminatedString
        case controlCharacter(UInt8)
        case invalidEscape
        case invalidUnicodeEscape
        case loneSurrogate(UInt16)
        case invalidUTF8(UTF8Fault)
        case leadingZero
        case plusSign
        case expectedDigit(after: String)
        case tooDeep(Int)
        case tooManyValues(Int)
        case tooLong(Int)
        case keyTooLong(Int)
    }

    let offset: Int
    let reason: Reason
}
