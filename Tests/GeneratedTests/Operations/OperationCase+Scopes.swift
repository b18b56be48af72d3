import PureCloudPlatformClientV2
import SDKTesting
import Testing

extension OperationCase {
    private static let scopesURL = "https://api.mypurecloud.com/api/v2/oauth/scopes"
    private static let inFrench: HTTPHeaders = [
        "Accept": "application/json", "Accept-Language": "fr",
    ]

    static let scopes = [
        OperationCase(
            operation: "getOauthScope", method: .get, target: "\(scopesURL)/users%3Areadonly",
            response: .json(#"{"id":"users:readonly","description":"Reads users","selfUri":"/s"}"#)
        ) {
            let scope = try await $0.getOauthScope(scopeId: "users:readonly")
            #expect(scope.id == "users:readonly")
            #expect(scope.description == "Reads users")
            #expect(scope.selfUri == "/s")
        },
        OperationCase(
            operation: "getOauthScope", method: .get, target: "\(scopesURL)/users",
            headers: inFrench, response: .json("{}")
        ) {
            let scope = try await $0.getOauthScope(scopeId: "users", acceptLanguage: "fr")
            #expect(scope.id == nil)
        },
        OperationCase(
            operation: "getOauthScopes", method: .get, target: scopesURL,
            response: .json(#"{"total":2,"entities":[{"id":"a"},{"id":"b"}]}"#)
        ) {
            let listing = try await $0.getOauthScopes()
            #expect(listing.total == 2)
            #expect(listing.entities?.map(\.id) == ["a", "b"])
        },
        OperationCase(
            operation: "getOauthScopes", method: .get, target: scopesURL, headers: inFrench,
            response: .json("{}")
        ) {
            let listing = try await $0.getOauthScopes(acceptLanguage: "fr")
            #expect(listing.entities == nil)
        },
    ]
}
