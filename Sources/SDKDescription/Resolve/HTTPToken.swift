/// The characters of a token, such as an HTTP method (RFC 9110 §5.6.2).
enum HTTPToken {
    private static let bytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~".utf8)

    static func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }
}
