import Foundation
import SDKRuntime
import SDKTesting
import Testing

/// Bodies that a server may send to do harm: they are decoded, or refused by an error that names the
/// path; nothing traps, and no cost grows faster than the body.
@Suite struct HostileResponseTests {
    private func send<Output: JSONCoded & Sendable>(
        _ body: [UInt8], as type: Output.Type
    ) async -> Result<Output, APIError> {
        let stub = StubTransport()
        stub.on("get") { _ in
            HTTPResponse(
                status: 200, headers: ["Content-Type": "application/json"], body: Data(body))
        }
        let client = APIClient(server: "https://h", transport: stub)
        do throws(APIError) {
            return .success(try await client.send(APIRequest<Output>("get", .get, "/")))
        } catch {
            return .failure(error)
        }
    }

    private func isRefused<Output: JSONCoded & Sendable>(
        _ body: [UInt8], as type: Output.Type
    ) async -> Bool {
        guard case .failure(.decoding(let failure)) = await send(body, as: type) else {
            return false
        }
        return !failure.reason.isEmpty
    }

    /// Within a task, whose thread has a small stack.
    @Test(arguments: [
        ("[", "]"), (#"{"a":"#, "}"), (#"{"kittens":[{"kind":"cat","kittens":["#, "]}]}"),
    ])
    func depth(_ open: String, _ close: String) async {
        let deep =
            String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
        #expect(await isRefused(Array(deep.utf8), as: JSONValue.self))
        #expect(
            await isRefused(Array((#"{"kind":"cat","x":"# + deep + "}").utf8), as: Pets.Cat.self))
        #expect(await isRefused(Array(deep.utf8), as: [[JSONValue]].self))
        let unclosed = String(repeating: open, count: 100_000)
        #expect(await isRefused(Array(unclosed.utf8), as: JSONValue.self))
    }

    /// As deep as is allowed: the reader, comparison, hashing, printing and release go as deep.
    @Test func depthAtTheLimit() async throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let value = try await send(Array(text.utf8), as: JSONValue.self).get()
        #expect(value == (try await send(Array(text.utf8), as: JSONValue.self).get()))
        #expect(Set([value, value]).count == 1)
        #expect(value.description.utf8.count >= 1024)
        let cats =
            String(repeating: #"{"kind":"cat","kittens":["#, count: 256)
            + String(repeating: "]}", count: 256)
        let cat = try await send(Array(cats.utf8), as: Pets.Cat.self).get()
        #expect(cat == (try await send(Array(cats.utf8), as: Pets.Cat.self).get()))
        #expect(Set([cat, cat]).count == 1)
        #expect(!"\(cat)".isEmpty)
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
            [0x80],
            [0xF0, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) async {
        let text = Array(#"{"kind":""#.utf8) + bytes + Array(#""}"#.utf8)
        #expect(await isRefused(text, as: Pets.Cat.self))
        #expect(await isRefused(text, as: JSONValue.self))
        let key = Array(#"{"kind":"cat",""#.utf8) + bytes + Array(#"":1}"#.utf8)
        #expect(await isRefused(key, as: Pets.Cat.self))
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "1e19", "1e400", "-1e400", "1.5",
        "123456789012345678901234567890", "1e2147483648", "1e-2147483648", "1e99999999999999999999",
    ])
    func numbersBeyondTheRange(_ number: String) async throws {
        #expect(
            await isRefused(Array(#"{"kind":"cat","lives":\#(number)}"#.utf8), as: Pets.Cat.self))
        // Free-form values keep what no type of Swift has, as it was written.
        let value = try await send(Array("[\(number)]".utf8), as: JSONValue.self).get()
        _ = (value[0]?.int, value[0]?.double, value.description, value.hashValue)
        let double = await send(Array(number.utf8), as: Double.self)
        if case .success(let double) = double { #expect(double.isFinite) }
    }

    @Test func keysTwice() async throws {
        let text = #"{"kind":"a","kind":"b","x":1,"x":2,"lives":1,"lives":null,"lives":3}"#
        let cat = try await send(Array(text.utf8), as: Pets.Cat.self).get()
        #expect(cat.kind == "b")
        #expect(cat.lives == 3)
        #expect(cat.unknownFields == ["x": 2])
        let value = try await send(Array(text.utf8), as: JSONValue.self).get()
        #expect(value["kind"] == "b")
        #expect(value.object?.count == 3)
    }

    /// Were the cost the square of their number, this would take minutes.
    @Test(.timeLimit(.minutes(1))) func manyKeys() async throws {
        let members = (0..<30_000).map { #""k\#($0)":1"# }
        let text = Array(("{" + (members + members).joined(separator: ",") + "}").utf8)
        let value = try await send(text, as: JSONValue.self).get()
        #expect(value.object?.count == 30_000)
        let cat = try await send(Array(#"{"kind":"a","#.utf8) + text.dropFirst(), as: Pets.Cat.self)
            .get()
        #expect(cat.unknownFields.count == 30_000)
    }

    @Test(arguments: [
        "", " ", "nul", "{", #"{"a""#, #"{"a":}"#, "[1,]", "{}x", "<html>", "\u{0}", #""\ud800""#,
    ])
    func brokenText(_ text: String) async {
        #expect(await isRefused(Array(text.utf8), as: Pets.Cat.self))
    }
}
