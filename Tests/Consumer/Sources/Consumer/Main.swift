import PureCloudPlatformClientV2
import SDKTesting
import StrictConsumer

@main struct Main {
    static func main() async throws {
        let stub = StubTransport()
        stub.on(.post, "/oauth/token") { _ in
            .json(#"{"access_token":"t1","token_type":"bearer","expires_in":3600}"#)
        }
        stub.on("getOauthClients") { request in
            guard request.headers["Authorization"] == "Bearer t1" else { return .status(401) }
            return .json(#"{"entities":[{"name":"One","authorizedGrantType":"CODE"}]}"#)
        }
        try check(await clientNames(over: stub) == ["One"], "the names of the clients")
        try check(
            stub.requests.map(\.target) == [
                "https://login.mypurecloud.ie/oauth/token",
                "https://api.mypurecloud.ie/api/v2/oauth/clients",
            ], "the requests")
        for (passed, name) in try await ClientScreen.check() { try check(passed, name) }
        for (passed, name) in try await CommandCheck.check() { try check(passed, name) }
        print("Consumer: all checks passed")
    }

    private static func check(_ condition: Bool, _ name: String) throws {
        guard condition else { throw Failed(check: name) }
    }
}

/// Ends the program with a status that is not zero.
struct Failed: Error {
    let check: String
}
