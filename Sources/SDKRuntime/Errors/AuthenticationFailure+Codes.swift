extension AuthenticationFailure.Code {
    // RFC 6749 sections 4.1.2.1 and 5.2.
    /// The request lacks a parameter, has one twice, or is malformed (RFC 6749 sections 4.1.2.1 and
    /// 5.2).
    public static let invalidRequest: Self = "invalid_request"
    /// The server does not accept the client's id and secret (RFC 6749 section 5.2).
    public static let invalidClient: Self = "invalid_client"
    /// The code, the refresh token or the assertion is wrong, expired, revoked, or made for another
    /// client (RFC 6749 section 5.2).
    public static let invalidGrant: Self = "invalid_grant"
    /// The scope is unknown or malformed, or exceeds what was granted (RFC 6749 section 5.2).
    public static let invalidScope: Self = "invalid_scope"
    /// The client may not use this grant (RFC 6749 section 5.2).
    public static let unauthorizedClient: Self = "unauthorized_client"
    /// The server does not know this grant (RFC 6749 section 5.2).
    public static let unsupportedGrantType: Self = "unsupported_grant_type"
    /// The person or the server refused the login (RFC 6749 section 4.1.2.1).
    public static let accessDenied: Self = "access_denied"
    /// The authorization server failed (RFC 6749 section 4.1.2.1).
    public static let serverError: Self = "server_error"
    /// The authorization server is overloaded or under maintenance (RFC 6749 section 4.1.2.1).
    public static let temporarilyUnavailable: Self = "temporarily_unavailable"

    /// The user has not entered the device's code yet (RFC 8628 section 3.5).
    public static let authorizationPending: Self = "authorization_pending"
    /// As ``authorizationPending``, and the client must ask less often (RFC 8628 section 3.5).
    public static let slowDown: Self = "slow_down"
    /// The device's code was not entered in time (RFC 8628 section 3.5).
    public static let expiredToken: Self = "expired_token"

    /// The token can't be renewed: a person has to log in again.
    public static let loginRequired: Self = "login_required"
    /// The client has no credentials for what the operation asks for. Nothing has been sent.
    public static let missingCredentials: Self = "missing_credentials"
    /// There is no usable address of a token, authorize or logout endpoint.
    public static let noEndpoint: Self = "no_endpoint"
    /// A client id with a colon, or a missing client id, secret or address.
    public static let invalidClientSettings: Self = "invalid_client_settings"
    /// A code verifier that RFC 7636 section 4.1 doesn't allow.
    public static let invalidVerifier: Self = "invalid_verifier"
    /// An organization without a provider, or the other way round.
    public static let incompleteOrganization: Self = "incomplete_organization"
    /// The token endpoint returned a status that is neither success nor an OAuth error, or a
    /// redirect, which is never followed.
    public static let unexpectedStatus: Self = "unexpected_status"
    /// The response of the token endpoint is not a JSON object of the expected types.
    public static let malformedResponse: Self = "malformed_response"
    /// The response has no access token.
    public static let missingAccessToken: Self = "missing_access_token"
    /// The token is not a bearer token (RFC 6749 section 7.1).
    public static let unsupportedTokenType: Self = "unsupported_token_type"
    /// `expires_in` is not in the range of 1 second to 10 years.
    public static let invalidExpiry: Self = "invalid_expiry"
    /// The redirect has another `state` than the authorization request, or none.
    public static let stateMismatch: Self = "state_mismatch"
    /// The redirect has a parameter twice (RFC 6749 section 3.1).
    public static let duplicateParameter: Self = "duplicate_parameter"
    /// The redirect lacks a parameter.
    public static let missingParameter: Self = "missing_parameter"
    /// The redirect's parameters are not percent-encoded UTF-8.
    public static let malformedRedirect: Self = "malformed_redirect"
    /// A ``TokenStore`` could not be read or written, or is not safe.
    public static let tokenStore: Self = "token_store"
}

extension AuthenticationFailure {
    /// The token can't be renewed. Use it as a pattern: `case .authentication(.loginRequired)`.
    public static let loginRequired = AuthenticationFailure(
        code: .loginRequired, message: "the token can't be renewed, log in again")

    /// The client has none of the credentials that an operation asks for. Use it as a pattern.
    public static let missingCredentials = AuthenticationFailure(
        code: .missingCredentials, message: "the client has no credentials for the operation")

    static func missingCredentials(
        for requirement: APISecurity.Requirement, of operation: String
    ) -> AuthenticationFailure {
        var failure = AuthenticationFailure(
            code: .missingCredentials,
            message: "\(operation) asks for \(requirement), which the client has no credentials for"
        )
        failure.requirement = requirement
        return failure
    }

    /// Whether a new login is needed: the token can't be renewed, or the server no longer accepts
    /// the refresh token, code or assertion.
    public var needsLogin: Bool { code == .loginRequired || code == .invalidGrant }

    /// Compares the codes only, so that a failure can be used as a pattern.
    public static func ~= (pattern: AuthenticationFailure, value: AuthenticationFailure) -> Bool {
        pattern.code == value.code
    }
}
