import Foundation
import SDKTesting
import Testing
import Wire

/// What a generated request sends for each style, exploded or not: OpenAPI 3.1, "Style Examples". The
/// module is that of the golden case `on-the-wire`.
@Suite struct ParameterStyleTests {
    private let list = ["blue", "black"]
    private let colour = Colour(red: 100, green: 200)

    private func sent<Output>(_ request: APIRequest<Output>) throws -> HTTPRequest {
        try request.httpRequest(server: "https://h")
    }

    @Test func path() throws {
        let request = WireAPI.Requests.sendPath(
            simpleList: list, simpleObject: colour, simpleEachList: list, simpleEachObject: colour,
            labelList: list, labelObject: colour, labelEachList: list, labelEachObject: colour,
            matrixList: list, matrixObject: colour, matrixEachList: list, matrixEachObject: colour)
        let expected = [
            "", "blue,black", "red,100,green,200", "blue,black", "red=100,green=200",
            ".blue,black", ".red,100,green,200", ".blue.black", ".red=100.green=200",
            ";matrixList=blue,black", ";matrixObject=red,100,green,200",
            ";matrixEachList=blue;matrixEachList=black", ";red=100;green=200",
        ]
        let target = try sent(request).target
        #expect(target.dropFirst("https://h".count).components(separatedBy: "/") == expected)
    }

    static let queries: [(request: APIRequest<Void>, query: String)] = {
        typealias Requests = WireAPI.Requests
        let list = ["blue", "black"]
        let colour = Colour(red: 100, green: 200)
        return [
            (Requests.sendQuery(list: list), "list=blue&list=black"),
            (Requests.sendQuery(object: colour), "red=100&green=200"),
            (Requests.sendQuery(formList: list), "formList=blue&formList=black"),
            (Requests.sendQuery(formObject: colour), "red=100&green=200"),
            (Requests.sendQuery(formWholeList: list), "formWholeList=blue,black"),
            (Requests.sendQuery(formWholeObject: colour), "formWholeObject=red,100,green,200"),
            (Requests.sendQuery(formEachList: list), "formEachList=blue&formEachList=black"),
            (Requests.sendQuery(spaceDelimitedList: list), "spaceDelimitedList=blue%20black"),
            (
                Requests.sendQuery(spaceDelimitedObject: colour),
                "spaceDelimitedObject=red%20100%20green%20200"
            ),
            (
                Requests.sendQuery(spaceDelimitedWholeList: list),
                "spaceDelimitedWholeList=blue%20black"
            ),
            (
                Requests.sendQuery(spaceDelimitedWholeObject: colour),
                "spaceDelimitedWholeObject=red%20100%20green%20200"
            ),
            (
                Requests.sendQuery(spaceDelimitedEachList: list),
                "spaceDelimitedEachList=blue&spaceDelimitedEachList=black"
            ),
            (Requests.sendQuery(pipeDelimitedList: list), "pipeDelimitedList=blue%7Cblack"),
            (
                Requests.sendQuery(pipeDelimitedObject: colour),
                "pipeDelimitedObject=red%7C100%7Cgreen%7C200"
            ),
            (
                Requests.sendQuery(pipeDelimitedWholeList: list),
                "pipeDelimitedWholeList=blue%7Cblack"
            ),
            (
                Requests.sendQuery(pipeDelimitedWholeObject: colour),
                "pipeDelimitedWholeObject=red%7C100%7Cgreen%7C200"
            ),
            (
                Requests.sendQuery(pipeDelimitedEachList: list),
                "pipeDelimitedEachList=blue&pipeDelimitedEachList=black"
            ),
            (
                Requests.sendQuery(deepObjectObject: colour),
                "deepObjectObject%5Bred%5D=100&deepObjectObject%5Bgreen%5D=200"
            ),
            (
                Requests.sendQuery(deepObjectWholeObject: colour),
                "deepObjectWholeObject%5Bred%5D=100&deepObjectWholeObject%5Bgreen%5D=200"
            ),
            (
                Requests.sendQuery(deepObjectEachObject: colour),
                "deepObjectEachObject%5Bred%5D=100&deepObjectEachObject%5Bgreen%5D=200"
            ),
        ]
    }()

    @Test(arguments: queries)
    func query(request: APIRequest<Void>, query: String) throws {
        #expect(try sent(request).target == "https://h/query?" + query)
    }

    @Test func header() throws {
        let headers = try sent(
            WireAPI.Requests.sendHeader(
                xList: list, xObject: colour, xEachList: list, xEachObject: colour)
        ).headers
        #expect(headers["X-List"] == "blue,black")
        #expect(headers["X-Object"] == "red,100,green,200")
        #expect(headers["X-Each-List"] == "blue,black")
        #expect(headers["X-Each-Object"] == "red=100,green=200")
    }

    @Test func cookie() throws {
        let request = WireAPI.Requests.sendCookie(
            text: "a;b", list: list, object: colour, each: list)
        #expect(
            try sent(request).headers["Cookie"]
                == "text=a%3Bb; list=blue,black; object=red,100,green,200; each=blue; each=black")
    }

    @Test("Parameters of a form's media type are kept, and a boundary is the body's own")
    func mediaTypes() throws {
        let form = try sent(WireAPI.Requests.sendForm(body: colour))
        #expect(
            form.headers["Content-Type"] == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(String(decoding: form.body?.bytes ?? [], as: UTF8.self) == "red=100&green=200")
        let parts = try sent(WireAPI.Requests.sendParts(body: .init(note: "n")))
        let type = try #require(parts.headers["Content-Type"])
        #expect(type.hasPrefix("multipart/form-data; boundary="))
        #expect(type.components(separatedBy: "boundary=").count == 2)
    }

    @Test("A form is given as it comes, and plain text stands for a described string")
    func responses() async throws {
        let stub = StubTransport()
        let api = WireAPI(client: APIClient(server: .standard, transport: stub))
        @Sendable func answer(_ type: String, _ text: String) -> HTTPResponse {
            HTTPResponse(status: 200, headers: ["Content-Type": type], body: Data(text.utf8))
        }
        stub.on("getForm") { _ in answer("application/x-www-form-urlencoded", "red=1") }
        #expect(try await api.getForm() == "red=1")
        stub.on("getText") { _ in answer("text/plain; charset=utf-8", "it's fine") }
        #expect(try await api.getText() == "it's fine")
        stub.on("getText") { _ in answer("application/json", #""it's fine""#) }
        #expect(try await api.getText() == "it's fine")
        stub.on("getText") { _ in answer("text/html", "<p>An error</p>") }
        await #expect(throws: APIError.self) { try await api.getText() }
    }
}
