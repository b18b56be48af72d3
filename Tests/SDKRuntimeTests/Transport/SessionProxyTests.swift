import Foundation
import Testing

@testable import SDKRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking

    @Suite struct SessionProxyTests {
        @Test(
            arguments: [
                (["https_proxy": "http://me:s3cret@p.example.com:3128/"], "p.example.com:3128"),
                (["ALL_PROXY": "p:1"], "p:1"), (["http_proxy": "p:1"], nil), ([:], nil),
                (["https_proxy": "p:1", "no_proxy": "x, example.com"], nil),
                (["https_proxy": "p:1", "no_proxy": ".example.com"], nil),
                (["https_proxy": "p:1", "no_proxy": "ample.com"], "p:1"),
                (["https_proxy": "p:1", "no_proxy": "*"], nil), (["https_proxy": ""], nil),
            ] as [([String: String], String?)])
        func environment(_ environment: [String: String], _ expected: String?) throws {
            let proxy = SessionProxy(.ephemeral, environment: environment)
            #expect(
                proxy.name(for: try #require(URL(string: "https://api.example.com/a"))) == expected)
        }

        @Test func aProxyThatRefusesIsNamed() throws {
            let url = try #require(URL(string: "https://api.example.com/a?secret=s3cret"))
            let error = TransportError(
                urlSession: URLError(.cannotConnectToHost), of: url,
                proxy: SessionProxy(
                    .ephemeral, environment: ["https_proxy": "http://u:s3cret@p:3128"]))
            #expect(error.message == "api.example.com through the proxy p:3128")
        }
    }
#endif
