import Foundation
import Loopback
import SDKConfiguration
import SDKRuntime
import SDKTesting
import Testing

@Suite struct ConfiguredClientTests {
    static let regions: [String: Server] = [
        "us_east_1": Server(
            "https://api.us", oauth: OAuthConfiguration(tokenURL: "https://login.us/oauth/token")),
        "eu_west_1": Server(
            "https://api.eu", oauth: OAuthConfiguration(tokenURL: "https://login.eu/oauth/token")),
    ]
    let stub = StubTransport()

    private func client(
        _ server: Server? = regions["us_east_1"], _ edit: (inout ClientConfiguration) -> Void
    ) throws -> APIClient {
        var configuration = ClientConfiguration()
        edit(&configuration)
        return try APIClient(
            configuration, server: server, regions: Self.regions, transport: stub)
    }

    @Test func byDefault() throws {
        let client = try client { _ in }
        #expect(client.server.baseURL == "https://api.us")
        #expect(client.timeout == APIClient.defaultTimeout)
        #expect(client.overallTimeout == nil)
        #expect(client.retry?.policy == RetryPolicy())
        #expect(client.interceptors.isEmpty)
        #expect(client.headers["User-Agent"] == APIClient.defaultUserAgent)
        #expect(client.tokenProvider == nil)
    }

    @Test(
        arguments: [
            (nil, "EU-West-1", "https://api.eu", "https://login.eu/oauth/token"),
            ("https://own", nil, "https://own", nil),
            ("https://own", "eu_west_1", "https://own", "https://login.eu/oauth/token"),
            ("https://api.eu/", nil, "https://api.eu", "https://login.eu/oauth/token"),
        ] as [(String?, String?, String, String?)])
    func server(
        _ baseURL: String?, _ region: String?, _ expected: String, _ login: String?
    ) throws {
        let client = try client {
            $0.baseURL = baseURL
            $0.region = region
        }
        #expect(client.server.baseURL == expected)
        #expect(client.server.oauth?.tokenURL == login)
    }

    @Test func behindAGateway() throws {
        let client = try client {
            $0.gateway = GatewayConfiguration("gw", port: 8443, loginPath: "l", apiPath: "a")
        }
        #expect(client.server.baseURL == "https://gw:8443/a")
        #expect(client.server.oauth?.tokenURL == "https://gw:8443/l/oauth/token")
    }

    @Test func withoutAServer() {
        let none = #expect(throws: ConfigurationError.self) { try client(nil) { _ in } }
        #expect(none?.reason == .noServer)
        let unknown = #expect(throws: ConfigurationError.self) {
            try client { $0.region = "mars" }
        }
        #expect(unknown?.reason == .unknownRegion("mars"))
        let invalid = #expect(throws: ConfigurationError.self) {
            try client { $0.baseURL = "ftp://h" }
        }
        #expect(invalid?.key == "general.base_url")
    }

    @Test func retriesTokenAndUserAgent() async throws {
        stub.on("getThing") { _ in .status(503) }
        let client = try client {
            $0.retries = false
            $0.accessToken = "t"
            $0.userAgent = "mine"
        }
        let get = APIRequest<String>.text("getThing", .get, "/things")
        await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(stub.requests.count == 1)
        #expect(stub.requests.first?.headers["Authorization"] == "Bearer t")
        #expect(stub.requests.first?.headers["User-Agent"] == "mine")
    }

    @Test func logsInWithClientCredentials() async throws {
        stub.on(.post, "/oauth/token") { request in
            #expect(request.target == "https://login.eu/oauth/token")
            return .json(#"{"access_token": "t1", "token_type": "bearer", "expires_in": 60}"#)
        }
        stub.on("getThing") { _ in .text("content") }
        let client = try client {
            $0.region = "eu_west_1"
            $0.clientID = "id"
            $0.clientSecret = "secret"
            $0.timeout = .seconds(5)
        }
        _ = try await client.send(APIRequest<String>.text("getThing", .get, "/things"))
        #expect(stub.requests.last?.headers["Authorization"] == "Bearer t1")
        #expect(stub.requests.map(\.timeout) == [.seconds(5), .seconds(5)])
    }

    @Test func logsToAFile() async throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("log-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        stub.on("getThing") { _ in .text("content") }
        let client = try client {
            $0.logging.level = .info
            $0.logging.file = file
            $0.logging.logsResponseBodies = true
        }
        _ = try await client.send(APIRequest<String>.text("getThing", .get, "/things"))
        #expect(try String(contentsOf: file, encoding: .utf8).contains("body=content"))
        let unwritable = #expect(throws: ConfigurationError.self) {
            try self.client {
                $0.logging.level = .info
                $0.logging.file = file.appendingPathComponent("below")
            }
        }
        #expect(unwritable?.key == "logging.log_file_path")
    }

    #if canImport(FoundationNetworking)
        /// In a process of its own, since the environment belongs to the whole process.
        @Test func theEnvironmentNamesTheProxy() async {
            await #expect(processExitsWith: .success) {
                let server = try LoopbackServer { .respond(200, [:], $0.target) }
                setenv("http_proxy", server.url, 1)
                setenv("no_proxy", "127.0.0.1", 1)
                let get = APIRequest<String>.text("getThing", .get, "/a", [.query("b", "c")])
                let proxied = APIClient(server: "http://api.invalid")
                #expect(try await proxied.send(get) == "http://api.invalid/a?b=c")
                let direct = APIClient(server: Server(server.url))
                #expect(try await direct.send(get) == "/a?b=c")
            }
        }

        @Test func whatLinuxCannotDoIsAnErrorAtOnce() throws {
            var configuration = ClientConfiguration()
            configuration.proxy = ProxyConfiguration("proxy")
            let proxy = #expect(throws: ConfigurationError.self) {
                try APIClient(configuration, server: "https://h")
            }
            #expect(proxy?.key == "proxy")
            configuration.proxy = nil
            configuration.clientCertificate = URL(fileURLWithPath: #filePath)
            let certificate = #expect(throws: ConfigurationError.self) {
                try APIClient(configuration, server: "https://h")
            }
            guard case .unsupported? = certificate?.reason else {
                Issue.record("\(String(describing: certificate))")
                return
            }
        }
    #endif
}
