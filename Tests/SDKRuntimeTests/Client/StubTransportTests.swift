import Foundation
import SDKRuntime
import SDKTesting
import Testing

@Suite struct StubTransportTests {
    let get = APIRequest<String>.text("getThing", .get, "/things/{id}", [.path("id", 7)])

    @Test func withoutAStubTheOperationIsNamed() async throws {
        let stub = StubTransport()
        let client = APIClient(server: "https://h", transport: stub)
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(
            error?.description
                == "getThing: transport failed: other: no stub for getThing (GET https://h/things/7)"
        )
        guard case .transport(let failure)? = error,
            let reason = failure.underlying as? StubError
        else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.operation == "getThing")
        #expect(stub.requests.count == 1)
    }

    @Test func scriptRespondsInOrderAndEnds() async throws {
        struct Odd: Error {}
        let clock = TestClock()
        let stub = StubTransport(clock: clock)
        stub.script(
            "getThing",
            [.respond(.text("1")), .fail(Odd()), .respond(.text("2")).delayed(by: .seconds(30))])
        let client = APIClient(server: "https://h", transport: stub)
        #expect(try await client.send(get) == "1")
        await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(stub.unusedResponses == 1)
        #expect(try await client.send(get) == "2")
        #expect(clock.sleeps == [.seconds(30)])
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(error?.description.contains("no response left in the script for getThing") == true)
        #expect(stub.requests(of: "getThing").count == 4)
    }

    @Test(arguments: [
        ("/things/{id}", true), ("/things/7", true), ("/prefix/things/{id}", true),
        ("/things", false), ("/other/{id}", false), ("/a/b/prefix/things/{id}", false),
        ("/api.test/prefix/things/7", false),
    ])
    func byMethodAndPath(_ path: String, _ matches: Bool) async {
        let stub = StubTransport()
        stub.on(.get, path) { _ in .text("ok") }
        let client = APIClient(server: "https://api.test/prefix", transport: stub)
        let value = try? await client.send(get)
        #expect((value == "ok") == matches)
    }

    @Test func aLaterStubReplaces() async throws {
        let stub = StubTransport()
        stub.on("getThing") { _ in .text("1") }
        stub.on("getThing") { _ in .text("2") }
        #expect(try await APIClient(server: "https://h", transport: stub).send(get) == "2")
    }

    @Test func downloadsGoToAFile() async throws {
        let stub = StubTransport()
        stub.on("getThing") { _ in .text("content") }
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("stub-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let client = APIClient(server: "https://h", transport: stub)
        let response = try await client.download(get, to: file)
        #expect(response.value == file)
        #expect(response.body.isEmpty)
        #expect(try String(contentsOf: file, encoding: .utf8) == "content")
    }
}
