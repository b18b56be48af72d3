import Foundation
import SDKRuntime
import SDKTesting
import Testing

@Suite struct JSONHookTests {
    let stub = StubTransport()
    var client: APIClient { APIClient(server: "https://h", accessToken: "t", transport: stub) }

    func get(_ id: String) -> APIRequest<SampleRef> {
        APIRequest("getRef", .get, "/refs/{id}", [.path("id", id)])
    }

    func find() -> APIRequest<SampleRef?> { APIRequest("findRef", .get, "/refs") }

    func list(_ body: SampleRef) -> APIRequest<[SampleRef]> {
        APIRequest("listRefs", .post, "/refs", body: .json(body))
    }

    @Test func bodiesAndResponses() async throws {
        stub.on("getRef") { _ in .json(#"{"id":"1"}"#) }
        stub.on("listRefs") { _ in .json(#"[{"id":"1"},{}]"#) }
        #expect(try await client.send(get("1")) == SampleRef(id: "1"))
        #expect(
            try await client.send(list(SampleRef(id: "b"))) == [SampleRef(id: "1"), SampleRef()])
        let sent = try #require(stub.requests.last)
        #expect(sent.headers["Accept"] == "application/json")
        #expect(sent.headers["Content-Type"] == "application/json")
        #expect(sent.body?.bytes == Array(#"{"id":"b"}"#.utf8))
    }

    @Test(arguments: [("", false), ("null", false), (#"{"id":"1"}"#, true)])
    func aResponseThatMayBeMissing(_ body: String, _ isThere: Bool) async throws {
        stub.on("findRef") { _ in .json(body, status: body.isEmpty ? 204 : 200) }
        #expect(try await client.send(find()) == (isThere ? SampleRef(id: "1") : nil))
    }

    @Test(arguments: [
        ("", "application/json", "SampleRef: the body is empty, HTTP 200"),
        (
            #"{"parent":{"id":1}}"#, "application/vnd.x+json; charset=utf-8",
            "SampleRef at parent.id: expected a string, found a number, byte 16"
        ),
        (
            "<html>", "text/html; charset=utf-8",
            "SampleRef: the body is \"text/html; charset=utf-8\", not JSON "
                + "(expected a value, byte 0)"
        ),
        ("<html>", "application/json", "SampleRef: expected a value, byte 0"),
    ])
    func decodingErrors(_ body: String, _ contentType: String, _ expected: String) async {
        stub.on("getRef") { _ in .json(body, headers: ["Content-Type": contentType]) }
        let error = await #expect(throws: APIError.self) { try await client.send(get("1")) }
        guard case .decoding(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.description == "getRef: " + expected)
        #expect(error?.status == 200)
    }

    @Test func failuresCanBeDecoded() throws {
        let failure = APIFailure(
            operation: "o", status: 400, body: Data(#"{"message":"m","errors":[]}"#.utf8))
        #expect(try failure.decoded(as: SampleError.self).message == "m")
        let error = #expect(throws: DecodingFailure.self) {
            try APIFailure(operation: "o", status: 502).decoded(as: SampleError.self)
        }
        #expect(error?.description == "o: SampleError: the body is empty, HTTP 502")
    }

    @Test func aBodyWithoutJSON() async {
        stub.on("listRefs") { _ in .json("[]") }
        let request = APIRequest<[SampleRef]>(
            "listRefs", .post, "/refs", body: .json(["a": [Double.nan]]))
        let error = await #expect(throws: APIError.self) { try await client.send(request) }
        guard case .invalidRequest(.body(let path, _), "listRefs")? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path == "a[0]")
        #expect(stub.requests.isEmpty)
    }
}
