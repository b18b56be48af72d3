internal import Foundation
internal import SDKRuntime

/// The response of a token endpoint, a success or a failure (RFC 6749 sections 5.1 and 5.2).
struct TokenResponse: Sendable {
    var accessToken: String?
    var refreshToken: String?
    var tokenType: String?
    var expiresIn: Double?
    var scope: String?
    var error: String?
    var errorDescription: String?
    var description: String?

    /// - Throws: ``JSONError`` if the body is not a JSON object with the expected types. Its path
    ///   has known names only, because any other text of the response can be a secret.
    static func read(_ body: Data) throws(JSONError) -> TokenResponse {
        try body.withJSONBytes { bytes in
            Result { () throws(JSONError) in
                try JSONReader.read(bytes) { (reader) throws(JSONError) in
                    var response = TokenResponse()
                    try response.read(&reader)
                    return response
                }
            }
        }.get()
    }

    private mutating func read(_ reader: inout JSONReader) throws(JSONError) {
        try reader.readMembers { (name, reader) throws(JSONError) in
            switch name {
            case "access_token": accessToken = try Self.text(name, &reader)
            case "refresh_token": refreshToken = try Self.text(name, &reader)
            case "token_type": tokenType = try Self.text(name, &reader)
            case "expires_in": expiresIn = try Self.number(name, &reader)
            case "scope": scope = try Self.text(name, &reader)
            case "error": self.error = try Self.text(name, &reader)
            case "error_description": errorDescription = try Self.text(name, &reader)
            case "description": description = try Self.text(name, &reader)
            default: try reader.skipValue()
            }
        }
    }

    @inline(never)
    private static func text(
        _ name: String, _ reader: inout JSONReader
    ) throws(JSONError) -> String? {
        do throws(JSONError) {
            return try reader.skipNull() ? nil : reader.readString()
        } catch {
            throw error.inside(.key(name))
        }
    }

    private static func number(
        _ name: String, _ reader: inout JSONReader
    ) throws(JSONError) -> Double? {
        do throws(JSONError) {
            return try reader.skipNull() ? nil : reader.readDouble()
        } catch {
            throw error.inside(.key(name))
        }
    }
}
