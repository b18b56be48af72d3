import Foundation
import Testing

@testable import SDKRuntime

@Suite struct RedirectPolicyTests {
    @Test(
        arguments: [
            ("https://h/a", "/b", "https://h/b", true),
            ("https://h/a", "b?c#d", "https://h/b?c", true),
            ("https://h/a", "//h:443/b", "https://h:443/b", true),
            ("https://h/a", "HTTPS://H/b", "HTTPS://H/b", true),
            ("https://h/a", "https://h:8443/b", "https://h:8443/b", false),
            ("https://h/a", "https://evil.h/b", "https://evil.h/b", false),
            ("https://h/a", "https://h.evil/b", "https://h.evil/b", false),
            ("http://h/a", "https://h/b", "https://h/b", false),
            ("https://h/a", "http://h/b", nil, false),
            ("https://h/a", "ftp://h/b", nil, false),
            ("https://h/a", "ws://h/b", nil, false),
            ("https://h/a", "file://h/etc/passwd", nil, false),
            ("https://h/a", "file:///etc/passwd", nil, false),
            ("https://h/a", "javascript:alert(1)", nil, false),
        ] as [(String, String, String?, Bool)])
    func next(_ from: String, _ location: String, _ to: String?, _ keepsCredentials: Bool) {
        let request = HTTPRequest(
            .get, from, headers: ["Authorization": "s", "cookie": "s", "Accept": "a"])
        let response = HTTPResponse(status: 302, headers: ["Location": location])
        let next = RedirectPolicy().next(after: response, of: request)
        #expect(next?.target == to)
        guard let next else { return }
        #expect((next.headers["Authorization"] != nil) == keepsCredentials)
        #expect((next.headers["Cookie"] != nil) == keepsCredentials)
        #expect(next.headers["Accept"] == "a")
    }

    @Test func aPipeIsNotSentTwice() throws {
        let pipe = FileManager.default.temporaryDirectory
            .appendingPathComponent("pipe-\(UUID().uuidString)")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(at: pipe) }
        let request = HTTPRequest(.post, "https://h/a", body: .file(pipe))
        func next(_ status: Int) -> HTTPRequest? {
            RedirectPolicy().next(
                after: HTTPResponse(status: status, headers: ["Location": "/b"]), of: request)
        }
        #expect(next(307) == nil)
        #expect(next(308) == nil)
        #expect(next(303)?.method == .get)
    }

    @Test(
        arguments: [
            (200, "/b"), (304, "/b"), (300, "/b"), (302, nil),
        ] as [(Int, String?)])
    func noRedirect(_ status: Int, _ location: String?) {
        var headers = HTTPHeaders()
        headers["Location"] = location
        let response = HTTPResponse(status: status, headers: headers)
        #expect(RedirectPolicy().next(after: response, of: HTTPRequest(.get, "http://h")) == nil)
    }
}
