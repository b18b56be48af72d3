internal import Foundation

/// The answer of a token endpoint, of success or of failure (RFC 6749 sections 5.1 and 5.2).
struct TokenAnswer: Decodable {
    var accessToken: String?
    var refreshToken: String?
    var tokenType: String?
    var expiresIn: Double?
    var scope: String?
    var error: String?
    var errorDescription: String?
    var description: String?

    private enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case refreshToken = "refresh_token"
        case tokenType = "token_type"
        case expiresIn = "expires_in"
        case scope, error
        case errorDescription = "error_description"
        case description
    }

    /// `nil` if the body is not a JSON object with the expected types.
    static func read(_ body: Data) -> TokenAnswer? {
        try? JSONDecoder().decode(TokenAnswer.self, from: body)
    }
}
