import PureCloudPlatformClientV2
import SDKConfiguration
import SDKTesting
import Testing

@Suite struct RegionTests {
    static let regions: [(Server, String)] = [
        (.usEast1, "mypurecloud.com"), (.euWest1, "mypurecloud.ie"),
        (.apSoutheast2, "mypurecloud.com.au"), (.apNortheast1, "mypurecloud.jp"),
        (.euCentral1, "mypurecloud.de"), (.usWest2, "usw2.pure.cloud"),
        (.caCentral1, "cac1.pure.cloud"), (.apNortheast2, "apne2.pure.cloud"),
        (.euWest2, "euw2.pure.cloud"), (.apSouth1, "aps1.pure.cloud"),
        (.usEast2, "use2.us-gov-pure.cloud"), (.saEast1, "sae1.pure.cloud"),
        (.meCentral1, "mec1.pure.cloud"), (.apNortheast3, "apne3.pure.cloud"),
        (.euCentral2, "euc2.pure.cloud"), (.mxCentral1, "mxc1.pure.cloud"),
        (.apSoutheast1, "apse1.pure.cloud"), (.euscDeEast1, "edee1.eusc-pure.cloud"),
        (.standard, "mypurecloud.com"), (.at(domain: "example.test"), "example.test"),
    ]

    @Test(arguments: regions)
    func apiAndLoginAreInOneRegion(_ server: Server, _ domain: String) throws {
        #expect(server.isValid)
        #expect(server.baseURL == "https://api.\(domain)")
        #expect(server.oauth?.tokenURL == "https://login.\(domain)/oauth/token")
        #expect(server.oauth?.authorizeURL == "https://login.\(domain)/oauth/authorize")
        #expect(server.oauth?.logoutURL == "https://login.\(domain)/logout")
        let request = try OAuthAPI.Requests.getOauthClients().httpRequest(server: server)
        #expect(request.target == "https://api.\(domain)/api/v2/oauth/clients")
    }

    @Test func aConfigurationNamesARegion() throws {
        #expect(Server.named.count == 18)
        var configuration = ClientConfiguration()
        configuration.region = "eu_west_1"
        #expect(try configuration.server(Server.named) == .euWest1)
    }

    @Test func theStandardRegion() {
        #expect(Server.standard == .usEast1)
    }

    @Test(arguments: ["", ".", "a..b", "a.", "/a", ":1", "a b", "a@b", "a?b", "a\nb"])
    func aDomainThatIsNone(_ domain: String) async {
        let request = OAuthAPI.Requests.getOauthClients()
        let error = #expect(throws: APIError.self) {
            try request.httpRequest(server: .at(domain: domain))
        }
        #expect(
            error?.description == "getOauthClients: invalid request: the base URL needs http or "
                + "https and a host, and no user, query or fragment")
        // No secret goes there either.
        let stub = StubTransport()
        let provider = OAuthTokenProvider(
            login: .clientCredentials(id: "id", secret: "s3cret"),
            oauth: Server.at(domain: domain).oauth, transport: stub)
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await provider.accessToken()
        }
        #expect(failure?.code == .noEndpoint)
        #expect(stub.requests.isEmpty)
    }
}
