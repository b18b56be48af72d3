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

        /// What libcurl says of a tunnel that a proxy refuses; Foundation has no code for it.
        @Test(
            arguments: [
                ("CONNECT tunnel failed, response 407", ", which responds 407"),
                ("Received HTTP code 403 from proxy after CONNECT", ", which responds 403"),
                ("Proxy CONNECT aborted", ", which hangs up"),
            ])
        func aTunnelThatIsRefused(_ text: String, _ expected: String) throws {
            let url = try #require(URL(string: "https://api.example.com/a"))
            let refused = URLError(.unknown, userInfo: [NSLocalizedDescriptionKey: text])
            let environment = ["https_proxy": "http://u:s3cret@p:3128"]
            let error = TransportError(
                urlSession: refused, of: url,
                proxy: SessionProxy(.ephemeral, environment: environment))
            #expect(error.kind == .cannotConnect)
            #expect(error.message == "api.example.com through the proxy p:3128" + expected)
            let direct = TransportError(
                urlSession: refused, of: url, proxy: SessionProxy(.ephemeral, environment: [:]))
            #expect(direct.kind == .other)
        }

        /// What CFNetwork says of a proxy on Apple's platforms.
        @Test(arguments: [306, 307, 310, 311, 110, 122])
        func aProxyThatFailsOnApplesPlatforms(_ code: Int) throws {
            let url = try #require(URL(string: "https://api.example.com/a?secret=s3cret"))
            let failure = NSError(
                domain: "kCFErrorDomainCFNetwork", code: code,
                userInfo: [
                    "NSErrorFailingURLKey": url,
                    "NSErrorFailingURLStringKey": url.absoluteString,
                ])
            let environment = ["https_proxy": "http://u:s3cret@p:3128"]
            let error = TransportError(
                urlSession: failure, of: url,
                proxy: SessionProxy(.ephemeral, environment: environment))
            #expect(error.kind == .cannotConnect)
            #expect(error.isBeforeSending)
            #expect(error.code == code)
            #expect(error.message == "api.example.com through the proxy p:3128")
            let underlying = try #require(error.underlying as NSError?)
            #expect(!"\(underlying) \(underlying.userInfo)".contains("s3cret"))
            let system = TransportError(
                urlSession: failure, of: url, proxy: SessionProxy(.ephemeral, environment: [:]))
            #expect(system.message == "api.example.com through the proxy of the system")
        }

        @Test func anErrorOfAnotherKind() throws {
            let url = try #require(URL(string: "https://api.example.com/a?secret=s3cret"))
            let failure = NSError(
                domain: "kCFErrorDomainCFNetwork", code: 302,
                userInfo: [NSLocalizedDescriptionKey: "lost \(url)"])
            let error = TransportError(urlSession: failure, of: url, proxy: nil)
            #expect(error.kind == .other)
            #expect(error.code == 302)
            #expect(error.message == "kCFErrorDomainCFNetwork")
            #expect(error.underlying?.localizedDescription == "lost https://api.example.com/a")
            struct Own: Error {}
            let own = TransportError(urlSession: Own(), of: url, proxy: nil)
            #expect(own.underlying is Own)
            #expect(own.message == "Own")
        }
    }
#endif
