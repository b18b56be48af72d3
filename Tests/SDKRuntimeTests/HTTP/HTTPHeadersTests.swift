import SDKRuntime
import Testing

@Suite struct HTTPHeadersTests {
    @Test func namesIgnoreCase() {
        var headers: HTTPHeaders = ["Accept": "a", "X-B": "1"]
        headers.add("x-b", "2")
        #expect(headers["ACCEPT"] == "a")
        #expect(headers.values("X-b") == ["1", "2"])
        headers["x-B"] = "3"
        #expect(headers.fields == [.init("Accept", "a"), .init("x-B", "3")])
        headers["accept"] = nil
        #expect(headers.fields.count == 1)
        // "@" and "`" differ in the same bit as letters do.
        #expect((["@": "1"] as HTTPHeaders)["`"] == nil)
    }

    @Test func aFieldThatIsSetKeepsItsPlaceAndItsSecrecy() {
        var headers: HTTPHeaders = ["A": "1"]
        headers.addSecret("B", "2")
        headers.add("C", "3")
        headers.add("b", "4")
        headers["b"] = "5"
        #expect(headers.fields == [.init("A", "1"), .init("b", "5"), .init("C", "3")])
        #expect(headers.fields.map(\.isSecret) == [false, true, false])
    }

    @Test func mergeReplaces() {
        var headers: HTTPHeaders = ["A": "1", "B": "1"]
        headers.merge(["b": "2", "C": "2"])
        #expect(headers.fields.map(\.value) == ["1", "2", "2"])
    }

    @Test func credentialsAreNeverPrinted() {
        let headers: HTTPHeaders = [
            "Authorization": "Bearer s3cret", "cookie": "s3cret", "Accept": "shown",
        ]
        var dumped = ""
        dump(headers, to: &dumped)
        for text in ["\(headers)", String(reflecting: headers), dumped, "\(headers.fields)"] {
            #expect(!text.contains("s3cret"))
        }
        #expect("\(headers)".contains("shown"))
        let request = HTTPRequest(
            .get, "https://h/p?token=s3cret", headers: headers, body: .text("s3cret"))
        dumped = ""
        dump(APIClient(server: "https://h", accessToken: "s3cret", headers: headers), to: &dumped)
        dump(request.headers, to: &dumped)
        dump(request.body, to: &dumped)
        #expect(!dumped.contains("s3cret"))
        #expect(!"\(request) \(String(reflecting: request))".contains("s3cret"))
    }

    @Test(
        arguments: [
            ("X", "plain text\twith tab", nil), ("X", "", nil), ("!#$%&'*+-.^_`|~", "x", nil),
            ("X", "a\rb", .headerValue(name: "X")), ("X", "a\u{1}", .headerValue(name: "X")),
            ("X", "日本", .headerValue(name: "X")), ("X:", "a", .headerName("X:")),
            ("é", "a", .headerName("é")), ("X\0", "a", .headerName("X\0")),
        ] as [(String, String, InvalidRequest?)])
    func validation(_ name: String, _ value: String, _ expected: InvalidRequest?) {
        var error: InvalidRequest?
        do { try HTTPHeaders([.init(name, value)]).validate() } catch let caught { error = caught }
        #expect(error == expected)
    }
}
