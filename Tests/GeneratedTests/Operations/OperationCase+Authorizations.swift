import PureCloudPlatformClientV2
import SDKTesting
import Testing

extension OperationCase {
    private static let authorizationsURL =
        "https://api.mypurecloud.com/api/v2/oauth/authorizations"
    private static let inGerman: HTTPHeaders = [
        "Accept": "application/json", "Accept-Language": "de-DE",
    ]
    private static let authorization =
        #"{"client":{"name":"One","authorizedGrantType":"TOKEN"},"scope":["users"],"#
        + #""roles":["admin"],"resourceOwner":{"id":"u1","name":"Ann"},"#
        + #""dateCreated":"2020-01-01T00:00:00Z","pending":false,"state":"Authorized"}"#

    static let authorizations = [
        OperationCase(
            operation: "getOauthAuthorization", method: .get, target: "\(authorizationsURL)/c1",
            response: .json(authorization)
        ) {
            let authorization = try await $0.getOauthAuthorization(clientId: "c1")
            #expect(authorization.client?.authorizedGrantType == .token)
            #expect(authorization.scope == ["users"])
            #expect(authorization.roles == ["admin"])
            #expect(authorization.resourceOwner?.name == "Ann")
            #expect(authorization.dateCreated?.rfc3339 == "2020-01-01T00:00:00.000Z")
            #expect(authorization.pending == false)
            #expect(authorization.state == .authorized)
        },
        OperationCase(
            operation: "getOauthAuthorization", method: .get, target: "\(authorizationsURL)/c1",
            headers: inGerman, response: .json("{}")
        ) {
            let authorization = try await $0.getOauthAuthorization(
                clientId: "c1", acceptLanguage: "de-DE")
            #expect(authorization == OAuthAuthorization())
        },
        OperationCase(
            operation: "getOauthAuthorizations", method: .get, target: authorizationsURL,
            response: .json(#"{"total":1,"entities":[\#(authorization)],"selfUri":"/x"}"#)
        ) {
            let listing = try await $0.getOauthAuthorizations()
            #expect(listing.total == 1)
            #expect(listing.entities?.map(\.client?.name) == ["One"])
            #expect(listing.selfUri == "/x")
        },
        OperationCase(
            operation: "getOauthAuthorizations", method: .get, target: authorizationsURL,
            headers: inGerman, response: .json(#"{"entities":[]}"#)
        ) {
            let listing = try await $0.getOauthAuthorizations(acceptLanguage: "de-DE")
            #expect(listing.entities == [])
        },
    ]
}
