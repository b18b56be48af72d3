import Depot
import Foundation
import SDKTesting
import Testing

/// All kinds of bodies and responses, by the generated module of the golden case `bodies-and-responses`.
@Suite struct BodiesTests {
    private let stub = StubTransport()

    private var client: APIClient {
        APIClient(server: .depotExampleComV1, accessToken: "t", transport: stub).with {
            $0.retry = nil
        }
    }

    private var files: FilesAPI { FilesAPI(client: client) }

    private func sent<Output>(_ request: APIRequest<Output>) throws -> (HTTPRequest, String) {
        let http = try request.httpRequest(server: .standard)
        return (http, String(decoding: http.body?.bytes ?? [], as: UTF8.self))
    }

    /// The parts of a multipart body as their head, without the disposition's beginning, and text.
    private func parts(_ body: FilesAPI.UploadFileBody) throws -> [String] {
        let (request, text) = try sent(FilesAPI.Requests.uploadFile(body: body))
        let type = try #require(request.headers["Content-Type"])
        let mark = "multipart/form-data; boundary="
        #expect(type.hasPrefix(mark))
        let boundary = "--" + type.dropFirst(mark.count)
        #expect(text.hasSuffix(boundary + "--\r\n"))
        return text.components(separatedBy: boundary).dropFirst().dropLast().map {
            $0.trimmingCharacters(in: .newlines)
                .replacing("Content-Disposition: form-data; ", with: "")
                .replacing("Content-Type: ", with: "")
        }
    }

    @Test func requiredPartsAlone() throws {
        let body = FilesAPI.UploadFileBody(
            file: .data(Data("x".utf8), filename: "a\"b.pdf"), kind: .report)
        #expect(
            try parts(body) == [
                "name=\"file\"; filename=\"a%22b.pdf\"\r\napplication/pdf\r\n\r\nx",
                "name=\"kind\"\r\n\r\nreport",
            ])
    }

    @Test func everyPart() throws {
        let owner = Owner(name: "Ä")
        let body = FilesAPI.UploadFileBody(
            file: .data(Data([0x41]), filename: "f", contentType: "text/plain"),
            kind: .init(rawValue: "other"),
            note: "n", previews: [.data(Data("p".utf8), filename: "1")], tags: ["a", "b"],
            pages: .max, day: CalendarDate(year: 2024, month: 2, day: 29), owner: owner,
            history: [owner, Owner(name: "o")], settings: ["k": 1], label: "l", bodyPart: "b",
            extra: .data(Data("x".utf8), filename: "e"), additionalParts: [.init("more", text: "m")]
        )
        #expect(
            try parts(body) == [
                "name=\"note\"\r\ntext/markdown\r\n\r\nn",
                "name=\"file\"; filename=\"f\"\r\ntext/plain\r\n\r\nA",
                "name=\"previews\"; filename=\"1\"\r\napplication/octet-stream\r\n\r\np",
                "name=\"kind\"\r\n\r\nother", "name=\"tags\"\r\n\r\na", "name=\"tags\"\r\n\r\nb",
                "name=\"pages\"\r\n\r\n9223372036854775807", "name=\"day\"\r\n\r\n2024-02-29",
                "name=\"owner\"\r\napplication/vnd.depot+json\r\n\r\n{\"name\":\"Ä\"}",
                "name=\"history\"\r\napplication/json\r\n\r\n{\"name\":\"Ä\"}",
                "name=\"history\"\r\napplication/json\r\n\r\n{\"name\":\"o\"}",
                "name=\"settings\"\r\napplication/json\r\n\r\n{\"k\":1}",
                "name=\"label\"\r\napplication/json\r\n\r\n\"l\"", "name=\"body\"\r\n\r\nb",
                "name=\"extra\"; filename=\"e\"\r\napplication/octet-stream\r\n\r\nx",
                "name=\"more\"\r\n\r\nm",
            ])
    }

    @Test func filesAreReadWhileTheyAreSent() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        try Data("from disk".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let body = FilesAPI.UploadFileBody(file: .file(url), kind: .image)
        let request = try FilesAPI.Requests.uploadFile(body: body).httpRequest(server: .standard)
        #expect(request.body?.segments.contains(.file(url)) == true)
    }

    @Test func headersOfAResponse() async throws {
        stub.on("uploadFile") { _ in
            .json(
                #"{"name":"o"}"#, status: 201,
                headers: [
                    "location": "https://h/1", "X-Remaining": "3",
                    "X-Expires": "2024-01-01T00:00:00Z", "X-State": "new", "X-Tags": "a, b",
                    "x-tags": "c", "X-Sizes": "1,2", "X-Fresh": "true", "X-Ratio": "0.5",
                    "X-Owner": "{}",
                ])
        }
        let body = FilesAPI.UploadFileBody(file: .data(Data(), filename: "f"), kind: .image)
        let response = try await client.response(for: FilesAPI.Requests.uploadFile(body: body))
        let headers = FilesAPI.UploadFileHeaders(response.headers)
        #expect(response.value.name == "o")
        #expect(headers.location == "https://h/1")
        #expect(headers.xRemaining == 3)
        #expect(headers.xExpires == Date(timeIntervalSince1970: 1_704_067_200))
        #expect(headers.xState == .new)
        #expect(headers.xTags == ["a", "b", "c"])
        #expect(headers.xSizes == [1, 2])
        #expect(headers.xFresh == true)
        #expect(headers.xRatio == 0.5)
        #expect(headers.xOwner == "{}")
        let others = FilesAPI.UploadFileHeaders(["X-Remaining": "many", "X-Sizes": "1,x"])
        #expect(others.xRemaining == nil)
        #expect(others.xSizes == nil)
        #expect(others.location == nil)
    }

    @Test func headRequest() async throws {
        stub.on("probeFile") { _ in .status(200, headers: ["Content-Length": "12"]) }
        let response = try await client.response(for: FilesAPI.Requests.probeFile(id: "1"))
        #expect(FilesAPI.ProbeFileHeaders(response.headers).contentLength == 12)
        #expect(stub.requests.map(\.method) == [.head])
    }

    @Test func severalSuccessCodes() async throws {
        stub.script(
            "replaceFile",
            [
                .respond(.json(#"{"name":"o"}"#)),
                .respond(.json(#"{"jobId":"j"}"#, status: 202)), .respond(.status(204)),
            ])
        let bytes = Data([0, 255])
        let done = try await files.replaceFile(id: "1", body: bytes)
        guard case .owner(let owner) = done else {
            Issue.record("\(String(describing: done))")
            return
        }
        #expect(owner.name == "o")
        #expect(try await files.replaceFile(id: "1", body: bytes) == .job(Job(jobId: "j")))
        #expect(try await files.replaceFile(id: "1", body: bytes) == nil)
        let request = try #require(stub.requests.first)
        #expect(request.body?.bytes == [0, 255])
        #expect(request.headers["Content-Type"] == "application/octet-stream")
    }

    @Test func fileAndText() async throws {
        stub.on("downloadFile") { _ in
            HTTPResponse(
                status: 200, headers: ["Content-Type": "application/pdf"], body: Data([37, 0]))
        }
        stub.on("readText") { _ in .text("line\n") }
        stub.on("writeText") { _ in .json(#"{"words":2}"#, status: 202) }
        #expect(try await files.downloadFile(id: "1") == Data([37, 0]))
        #expect(try await files.readText(id: "1") == "line\n")
        let written = try await files.writeText(id: "1", body: "# é")
        #expect(written.words == 2)
        let request = try #require(stub.requests(of: "writeText").first)
        #expect(request.body?.bytes == [UInt8]("# é".utf8))
        #expect(request.headers["Content-Type"] == "text/markdown")
    }

    @Test func form() throws {
        let body = FilesAPI.DescribeFileBody(title: "a b", pages: [1, 2], owner: Owner(name: "o"))
        let (request, text) = try sent(FilesAPI.Requests.describeFile(id: "1", body: body))
        #expect(text == "title=a+b&pages=1,2&owner=%7B%22name%22%3A%22o%22%7D")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    }
}
