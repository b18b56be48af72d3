import Foundation
import SDKTesting
import Testing

@testable import SDKRuntime

/// The server's own words in the text of an error.
@Suite struct ServerReportTests {
    @Test(
        arguments: [
            (#"{"code": "not.found", "message": "No such thing"}"#, "not.found: No such thing"),
            (#"{"error": {"message": "Bad", "type": "invalid", "code": null}}"#, "invalid: Bad"),
            (
                #"{"error": "invalid_grant", "error_description": "Expired"}"#,
                "invalid_grant: Expired"
            ),
            (#"{"errors": [{"code": "X", "detail": "First"}, {"code": "Y"}]}"#, "X: First"),
            (#"{"type": "https://e.com/p", "title": "T", "detail": "D"}"#, "https://e.com/p: D"),
            (#"{"message": "Validation", "errors": ["a"]}"#, "Validation"),
            (#"{"status": 404, "err": "Not found"}"#, ""), (#"{"message": 1}"#, ""),
            (#"{"code": 7}"#, "7"),
            (#"{"error": "same", "message": "same"}"#, "same"),
            (#"{"message": "two\nlines\u202E"}"#, "two lines "), ("[]", ""), ("<html>", ""),
            ("", ""), ("{}", ""), (#"{"error": {}}"#, ""),
        ])
    func text(_ body: String, _ expected: String) {
        #expect(ServerReport(Data(body.utf8)).description == expected)
    }

    @Test func aSecretThatTheServerRepeats() async throws {
        let security = APISecurity(
            [.init("key", .header("X-Key")), .init("app", .query("app"))], standard: "key & app")
        let stub = StubTransport()
        stub.on("get") { _ in
            .json(
                #"{"code": "denied", "message": "Wrong key s3cret-1 of app s3cret-2, Bearer s3cret-3"}"#,
                status: 401)
        }
        let client = APIClient(
            server: "https://h",
            credentials: [
                APICredential("key", of: security, secret: "s3cret-1"),
                APICredential("app", of: security, secret: "s3cret-2"),
            ], transport: stub)
        let error = await #expect(throws: APIError.self) {
            try await client.send(APIRequest<Void>("get", .get, "/"))
        }
        let text = try #require(error).description
        #expect(text.hasPrefix("get: HTTP 401, denied: Wrong key <redacted> of app <redacted>"))
        #expect(!text.contains("s3cret"))
    }
}
