import Foundation
import SDKRuntime
import Testing

@Suite struct BodyTests {
    @Test(
        arguments: [
            ([("a", "b c"), ("d", "é&=+~*")], "a=b+c&d=%C3%A9%26%3D%2B%7E*"),
            ([("a", "x\r\ny")], "a=x%0D%0Ay"), ([("a", ""), ("b", nil)], "a="), ([], ""),
        ] as [([(String, String?)], String)])
    func form(_ fields: [(String, String?)], _ expected: String) throws {
        var form = FormBody()
        for (name, value) in fields { form.add(name, value) }
        let body = try form.encoded()
        #expect(body.bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
        #expect(body.contentType == "application/x-www-form-urlencoded")
    }

    @Test func formStyles() throws {
        var form = FormBody()
        form.add("l", [1, 2])
        form.add("m", [1, 2], explode: false)
        form.add("o", ["k": "v w"], style: .deepObject)
        let bytes = try #require(try form.encoded().bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "l=1&l=2&m=1,2&o%5Bk%5D=v+w")
        #expect(!"\(form)".contains("v w"))
    }

    @Test func multipart() throws {
        let body = MultipartBody(
            [
                .init("a", text: "1"),
                .init(
                    "q\"\r\nX: y", .bytes([0, 255]), filename: "f\".txt", contentType: "a/b"),
            ], boundary: "xyz")
        let encoded = try body.encoded()
        let expected =
            "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"q%22%0D%0AX: y\"; "
            + "filename=\"f%22.txt\"\r\nContent-Type: a/b\r\n\r\n"
        #expect(encoded.bytes == Array(expected.utf8) + [0, 255] + Array("\r\n--xyz--\r\n".utf8))
        #expect(encoded.contentType == "multipart/form-data; boundary=xyz")
    }

    private func multipart(
        _ type: String, _ add: (inout MultipartBody) throws -> Void
    ) throws -> (type: String, text: String) {
        var body = MultipartBody(boundary: "b")
        try add(&body)
        let encoded = try RequestBody.multipart(body, contentType: type).encode()
        let text = String(decoding: encoded.bytes ?? [], as: UTF8.self)
        return (encoded.contentType ?? "", text)
    }

    @Test func multipartOfOtherTypes() throws {
        let mixed = try multipart("multipart/mixed") { try $0.add("a", "1") }
        #expect(mixed.type == "multipart/mixed; boundary=b")
        // RFC 2387 section 3.1 wants the type of the first part.
        let related = try multipart("multipart/related") { body in
            try body.addJSON("meta", ["n": 1])
            body.add("data", .data(Data([65]), filename: "d"))
        }
        #expect(related.type == "multipart/related; boundary=b; type=\"application/json\"")
        #expect(try multipart("multipart/related; type=x") { _ in }.type.hasSuffix("boundary=b"))
    }

    @Test func partsThatAreTextOrJSON() throws {
        let body = try multipart("multipart/form-data") { body in
            try body.addJSON("text", "a" as JSONValue)
            try body.addJSON("number", 1.5 as JSONValue)
            try body.addJSON("list", [1, nil] as JSONValue)
            try body.addJSON("quoted", "a" as JSONValue, contentType: "application/json")
            try body.add("joined", [1, 2], joined: .pipeDelimited)
            try body.add("none", [Int](), joined: .form)
        }
        let parts = body.text.components(separatedBy: "--b").dropFirst().dropLast()
        #expect(
            parts.map { $0.replacing("Content-Disposition: form-data; ", with: "") } == [
                "\r\nname=\"text\"\r\n\r\na\r\n", "\r\nname=\"number\"\r\n\r\n1.5\r\n",
                "\r\nname=\"list\"\r\nContent-Type: application/json\r\n\r\n[1,null]\r\n",
                "\r\nname=\"quoted\"\r\nContent-Type: application/json\r\n\r\n\"a\"\r\n",
                "\r\nname=\"joined\"\r\n\r\n1|2\r\n",
            ])
    }

    @Test func headersOfParts() throws {
        let body = try multipart("multipart/form-data") { body in
            body.add("f", .data(Data(), filename: "f"), headers: ["X-Sum": "1"])
        }
        #expect(body.text.contains("Content-Type: application/octet-stream\r\nX-Sum: 1\r\n\r\n"))
        #expect(throws: InvalidRequest.headerValue(name: "X-Sum")) {
            try multipart("multipart/form-data") { body in
                try body.add("f", "a", headers: ["X-Sum": "1\r\nY: z"])
            }
        }
    }

    @Test func multipartWithAFileKeepsItOnDisk() throws {
        let file = URL(fileURLWithPath: "/nowhere/report.csv")
        let encoded = try MultipartBody([.init("f", file: file)], boundary: "b").encoded()
        #expect(encoded.segments.count == 3)
        #expect(encoded.segments[1] == .file(file))
        #expect(encoded.bytes == nil)
    }

    @Test(
        arguments: [
            ("", .boundary), ("a b", .boundary), (String(repeating: "a", count: 71), .boundary),
            ("a\r\n", .boundary), ("a:b", nil),
        ] as [(String, InvalidRequest?)])
    func boundary(_ boundary: String, _ expected: InvalidRequest?) {
        var error: InvalidRequest?
        do { _ = try MultipartBody([], boundary: boundary).encoded() } catch let caught {
            error = caught
        }
        #expect(error == expected)
        #expect(MultipartBody().boundary != MultipartBody().boundary)
    }

    @Test func multipartRefusesAnInjectedContentType() {
        let part = MultipartBody.Part("a", .bytes([]), contentType: "a/b\r\nX: y")
        #expect(throws: InvalidRequest.headerValue(name: "Content-Type")) {
            try MultipartBody([part]).encoded()
        }
    }

    @Test(
        arguments: [
            ("text/plain; charset=ISO-8859-1", [0xE9], "é"), ("text/plain", [0xC3, 0xA9], "é"),
            (nil, [0xFF], "\u{FFFD}"),
        ] as [(String?, [UInt8], String)])
    func text(_ type: String?, _ bytes: [UInt8], _ expected: String) {
        var headers = HTTPHeaders()
        headers["content-type"] = type
        #expect(HTTPResponse(status: 200, headers: headers, body: Data(bytes)).text == expected)
    }
}
