import PureCloudPlatformClientV2
import SDKTesting

/// The API over a transport in memory, with a token, and without retries unless a test asks for
/// them.
struct StubbedAPI {
    let stub = StubTransport()
    var server = Server.standard

    var client: APIClient {
        APIClient(server: server, accessToken: "t0ken", transport: stub).with { $0.retry = nil }
    }

    var oauth: OAuthAPI { OAuthAPI(client: client) }

    /// Responds to every operation with the same.
    func respond(_ operation: String, _ response: HTTPResponse) {
        stub.on(operation) { _ in response }
    }
}
