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
            guard let member = Self.members[name] else { return try reader.skipValue() }
            do throws(JSONError) {
                try read(member, &reader)
            } catch {
                throw error.inside(.key(name))
            }
        }
    }

    private enum Member: Sendable {
        case text(any WritableKeyPath<TokenResponse, String?> & Sendable)
        case number(any WritableKeyPath<TokenResponse, Double?> & Sendable)
    }

    private static let members: [String: Member] = [
        "access_token": .text(\.accessToken), "refresh_token": .text(\.refreshToken),
        "token_type": .text(\.tokenType), "expires_in": .number(\.expiresIn),
        "scope": .text(\.scope), "error": .text(\.error),
        "error_description": .text(\.errorDescription), "description": .text(\.description),
    ]

    private mutating func read(
        _ member: Member, _ reader: inout JSONReader
    ) throws(JSONError) {
        let isNull = try reader.skipNull()
        switch member {
        case .text(let path): self[keyPath: path] = isNull ? nil : try reader.readString()
        case .number(let path): self[keyPath: path] = isNull ? nil : try reader.readDouble()
        }
    }
}
