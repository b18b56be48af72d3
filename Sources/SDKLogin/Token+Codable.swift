internal import Foundation

/// Codable, so that a token can be kept. Times are seconds since 1970, whatever the coder's date
/// strategy.
extension Token: Codable {
    private enum CodingKeys: String, CodingKey {
        case accessToken, refreshToken, type, issuedAt, expiresAt, scope
    }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func date(_ key: CodingKeys) throws -> Date? {
            try values.decodeIfPresent(Double.self, forKey: key).map(
                Date.init(timeIntervalSince1970:))
        }
        self.init(
            accessToken: try values.decode(String.self, forKey: .accessToken),
            refreshToken: try values.decodeIfPresent(String.self, forKey: .refreshToken),
            type: try values.decodeIfPresent(String.self, forKey: .type) ?? "Bearer",
            issuedAt: try date(.issuedAt), expiresAt: try date(.expiresAt),
            scope: try values.decodeIfPresent(String.self, forKey: .scope))
    }

    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(accessToken, forKey: .accessToken)
        try values.encodeIfPresent(refreshToken, forKey: .refreshToken)
        try values.encode(type, forKey: .type)
        try values.encodeIfPresent(issuedAt?.timeIntervalSince1970, forKey: .issuedAt)
        try values.encodeIfPresent(expiresAt?.timeIntervalSince1970, forKey: .expiresAt)
        try values.encodeIfPresent(scope, forKey: .scope)
    }
}
