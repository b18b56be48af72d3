import Loopback
import SDKRuntime
import Testing

#if canImport(FoundationNetworking)
    /// What SECURITY.md says of Foundation on Linux, shown in processes of its own. When one of these
    /// fails, Foundation has been mended: then the paragraph goes, and what other tests leave out for
    /// it comes back.
    @Suite struct FoundationTrapTests {
        /// Sends a request whose response begins like this and then ends.
        private static func receive(_ head: String) async throws {
            let server = try LoopbackServer { _ in
                LoopbackResponse([LoopbackResponse.text(head), .close])
            }
            let request = HTTPRequest(.get, server.url, timeout: .seconds(20))
            _ = try? await URLSessionTransport().send(request)
        }

        @Test("A length just below 2^63") func length() async {
            await #expect(processExitsWith: .failure) {
                try await FoundationTrapTests.receive(
                    "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n")
            }
        }

        @Test("A response that ends within its header") func cutHeader() async {
            await #expect(processExitsWith: .failure) {
                try await FoundationTrapTests.receive("HTTP/1.1 200 OK\r\nX-A: b\r\n")
            }
        }

        @Test("What is near them does no harm") func neighbours() async {
            await #expect(processExitsWith: .success) {
                try await FoundationTrapTests.receive(
                    "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775295\r\n\r\n")
                try await FoundationTrapTests.receive(
                    "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\n")
                try await FoundationTrapTests.receive("HTTP/1.1 200")
                try await FoundationTrapTests.receive("")
            }
        }
    }
#endif
