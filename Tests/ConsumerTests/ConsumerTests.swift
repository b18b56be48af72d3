import Foundation
import Loopback
import SDKRuntime
import Testing

/// Programs over SDKs of descriptions in the shape of well-known ones, against a server of their own.
/// `Tests/Scripts/consumers.py` compiles the same programs against SDKs of the vendors' descriptions.
@Suite struct ConsumerTests {
    @Test(
        "A reply comes piece by piece, and each before the next one is made",
        .timeLimit(.minutes(1)))
    func chat() async throws {
        let gate = DispatchSemaphore(value: 0)
        let chunk = { @Sendable (delta: String) in
            #"data: {"id":"c","choices":[{"index":0,"delta":\#(delta),"finish_reason":null}]}"#
                + "\n\n"
        }
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, ["Content-Type": "text/event-stream"], length: nil),
                LoopbackResponse.text(chunk(#"{"role":"assistant","content":""}"#)),
                LoopbackResponse.text(chunk(#"{"content":"Good "}"#)), .wait { gate.wait() },
                LoopbackResponse.text(chunk(#"{"content":"day."}"#) + ": a comment\n\n"),
                LoopbackResponse.text(chunk("{}") + "data: [DONE]\n\ndata: no JSON\n\n"), .close,
            ])
        }
        let client = APIClient(server: Server(server.url), accessToken: "key")
        var pieces: [String] = []
        let reply = try await ChatConsumer.reply(to: "Hello?", by: client) { piece in
            pieces.append(piece)
            if piece == "Good " { gate.signal() }
        }
        #expect(reply == "Good day.")
        #expect(pieces == ["", "Good ", "day."])
        let request = try #require(server.requests.first)
        #expect(request.target == "/chat/completions")
        #expect(request.headers["Authorization"] == "Bearer key")
        #expect(request.headers["Accept"] == "text/event-stream")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"messages":[{"content":"Hello?","role":"user"}],"model":"small","stream":true}"#
        )
    }

    @Test("A picture goes with what is said of it", .timeLimit(.minutes(1)))
    func upload() async throws {
        let server = try LoopbackServer { _ in
            .respond(
                200, ["Content-Type": "application/json"],
                #"{"id": "9007199254740993", "content": "Look"}"#)
        }
        let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF])
        let client = APIClient(server: Server(server.url), headers: ["Authorization": "Bot key"])
        let id = try await UploadConsumer.post(
            picture, named: "a.png", saying: "Look", to: "42", by: client)
        #expect(id == "9007199254740993")
        let request = try #require(server.requests.first)
        #expect(request.target == "/channels/42/messages")
        #expect(request.headers["Authorization"] == "Bot key")
        let type = try #require(request.headers["Content-Type"])
        #expect(type.hasPrefix("multipart/form-data; boundary="))
        let body = request.body
        for part in [
            "name=\"content\"", "name=\"attachments\"", "name=\"files[0]\"; filename=\"a.png\"",
            "Content-Type: image/png",
        ] {
            #expect(body.firstRange(of: Array(part.utf8)) != nil, "\(part)")
        }
        #expect(body.firstRange(of: Array(picture)) != nil)
    }

    @Test("A key goes in its header field, and nowhere else", .timeLimit(.minutes(1)))
    func key() async throws {
        let server = try LoopbackServer { _ in
            .respond(
                200, ["Content-Type": "application/json"],
                #"{"id": "1", "handle": "ada", "img_url": "", "email": "ada@example.com"}"#)
        }
        let client = KeyConsumer.client(of: Server(server.url), key: "secret-key")
        #expect(try await KeyConsumer.name(by: client) == "ada <ada@example.com>")
        let request = try #require(server.requests.first)
        #expect(request.target == "/v1/me")
        #expect(request.headers.fields.filter { $0.value.contains("secret-key") }.count == 1)
        #expect(request.headers["X-Drawing-Token"] == "secret-key")
        #expect(request.headers["Authorization"] == nil)
        #expect(!"\(client)".contains("secret-key"))
    }
}
