import PureCloudPlatformClientV2
import SDKRuntime
import SDKStreams
import SDKTesting

/// Measures what reading a stream costs: from pieces of bytes, as a connection delivers them, to
/// decoded elements.
enum StreamBenchmark {
    /// The element of about 200 bytes.
    private static let short = """
        {"id":"6f1c7c1e-1111-4222-8333-444455556666","name":"Client of a batch job",\
        "accessTokenValiditySeconds":86400,"dateCreated":"2018-03-21T10:11:12.123Z",\
        "authorizedGrantType":"CLIENT-CREDENTIALS","state":"active"}
        """

    /// The size of the pieces that a connection delivers.
    private static let pieceSize = 1 << 14

    /// What a kind of stream has around each element.
    enum Kind: String, CaseIterable {
        case lines = "JSON lines"
        case events = "events"
        case sequence = "JSON sequence"

        fileprivate func framed(_ text: String) -> String {
            switch self {
            case .lines: text + "\n"
            case .events: "data: " + text + "\n\n"
            case .sequence: "\u{1E}" + text + "\n"
            }
        }
    }

    /// Elements of about 100, 200, 800 and 10,000 bytes.
    static let elements = [
        #"{"id":"6f1c7c1e-1111-4222","name":"Client","authorizedGrantType":"CODE","state":"active"}"#,
        short, sized(800), sized(10_000),
    ]

    private static func sized(_ count: Int) -> String {
        var text = short.dropLast() + ",\"scope\":["
        while text.utf8.count < count { text += "\"users:readonly:\(text.utf8.count)\"," }
        return text.dropLast() + "]}"
    }

    /// - Returns: the bytes of the stream and the median seconds.
    static func measure(_ kind: Kind, _ element: String) async throws -> (Int, Double) {
        let framed = [UInt8](kind.framed(element).utf8)
        let count = 8_000_000 / framed.count
        let bytes = (0..<count).flatMap { _ in framed }
        let pieces = stride(from: 0, to: bytes.count, by: pieceSize).map {
            StreamStep.bytes(Array(bytes[$0..<min($0 + pieceSize, bytes.count)]))
        }
        let stub = StubTransport()
        stub.on("stream") { _ in .streaming(pieces) }
        let client = APIClient(server: .standard, accessToken: "token", transport: stub)
        let request = APIRequest<OAuthClient>("stream", .get, "/stream", output: .json)
        let stream =
            switch kind {
            case .lines: client.jsonLines(for: request, of: OAuthClient.self)
            case .events: client.events(for: request, of: OAuthClient.self)
            case .sequence: client.jsonSequence(for: request, of: OAuthClient.self)
            }
        let time = try await Stopwatch.median {
            var found = 0
            for try await _ in stream { found += 1 }
            precondition(found == count)
        }
        return (bytes.count, time)
    }
}
