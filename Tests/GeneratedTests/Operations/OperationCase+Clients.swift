import Foundation
import PureCloudPlatformClientV2
import SDKTesting
import Testing

extension OperationCase {
    private static let clientsURL = "https://api.mypurecloud.com/api/v2/oauth/clients"

    static let clients = [
        OperationCase(
            operation: "deleteOauthClient", method: .delete, target: "\(clientsURL)/c1",
            headers: ["Accept": "application/json, */*;q=0.5"], response: .status(204)
        ) { try await $0.deleteOauthClient(clientId: "c1") },
        OperationCase(
            operation: "getOauthClients", method: .get, target: clientsURL,
            response: .json(
                #"{"entities":[{"id":"c1","name":"One","authorizedGrantType":"CODE"}],"#
                    + #""pageSize":25,"pageNumber":1,"total":3000000000,"pageCount":2,"#
                    + #""nextUri":"/api/v2/oauth/clients?pageNumber=2"}"#)
        ) {
            let page = try await $0.getOauthClients()
            #expect(page.entities?.map(\.name) == ["One"])
            #expect(page.pageSize == 25)
            #expect(page.pageNumber == 1)
            #expect(page.total == 3_000_000_000)
            #expect(page.pageCount == 2)
            #expect(page.nextUri == "/api/v2/oauth/clients?pageNumber=2")
            #expect(page.previousUri == nil)
        },
        OperationCase(
            operation: "getOauthClient", method: .get, target: "\(clientsURL)/c1",
            response: .json(
                #"{"id":"c1","name":"One","accessTokenValiditySeconds":86400,"description":"d","#
                    + #""registeredRedirectUri":["https://a.example/"],"secret":"s3cret","#
                    + #""dateCreated":"2024-02-29T12:00:00.500Z","createdBy":{"id":"u1"},"#
                    + #""authorizedGrantType":"CLIENT-CREDENTIALS","scope":["users"],"#
                    + #""roleDivisions":[{"roleId":"r1","divisionId":"*"}],"state":"active"}"#)
        ) {
            let client = try await $0.getOauthClient(clientId: "c1")
            #expect(client.id == "c1")
            #expect(client.name == "One")
            #expect(client.accessTokenValiditySeconds == 86_400)
            #expect(client.description == "d")
            #expect(client.registeredRedirectUri == ["https://a.example/"])
            #expect(client.secret == "s3cret")
            #expect(client.dateCreated == Date(timeIntervalSince1970: 1_709_208_000.5))
            #expect(client.createdBy == DomainEntityRef(id: "u1"))
            #expect(client.authorizedGrantType == .clientCredentials)
            #expect(client.scope == ["users"])
            #expect(client.roleDivisions == [RoleDivision(roleId: "r1", divisionId: "*")])
            #expect(client.state == .active)
            #expect(client.dateToDelete == nil)
        },
        OperationCase(
            operation: "postOauthClients", method: .post, target: clientsURL, headers: json,
            body: #"{"name":"One","description":"\"q\"\n","#
                + #""authorizedGrantType":"CLIENT-CREDENTIALS","#
                + #""roleDivisions":[{"roleId":"r1","divisionId":"*"}],"#
                + #""dateToDelete":"2024-02-29T12:00:00.500Z"}"#,
            response: .json(#"{"id":"c1","name":"One","authorizedGrantType":"CODE","secret":"s"}"#)
        ) {
            let client = try await $0.postOauthClients(
                body: OAuthClientRequest(
                    name: "One", authorizedGrantType: .clientCredentials, description: "\"q\"\n",
                    roleDivisions: [RoleDivision(roleId: "r1", divisionId: "*")],
                    dateToDelete: Date(timeIntervalSince1970: 1_709_208_000.5)))
            #expect(client.id == "c1")
            #expect(client.secret == "s")
        },
        OperationCase(
            operation: "putOauthClient", method: .put, target: "\(clientsURL)/c1", headers: json,
            body: #"{"name":"Ünicode","accessTokenValiditySeconds":300,"#
                + #""registeredRedirectUri":[],"authorizedGrantType":"CODE","state":"disabled"}"#,
            response: .json(#"{"name":"Ünicode","authorizedGrantType":"CODE","state":"disabled"}"#)
        ) {
            let client = try await $0.putOauthClient(
                clientId: "c1",
                body: OAuthClientRequest(
                    name: "Ünicode", authorizedGrantType: .code, accessTokenValiditySeconds: 300,
                    registeredRedirectUri: [], state: .disabled))
            #expect(client.name == "Ünicode")
            #expect(client.state == .disabled)
            #expect(client.id == nil)
        },
        OperationCase(
            operation: "postOauthClientSecret", method: .post, target: "\(clientsURL)/c1/secret",
            response: .json(#"{"name":"One","authorizedGrantType":"CODE","secret":"new"}"#)
        ) {
            let client = try await $0.postOauthClientSecret(clientId: "c1")
            #expect(client.secret == "new")
        },
    ]
}
