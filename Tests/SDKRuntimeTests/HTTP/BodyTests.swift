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
