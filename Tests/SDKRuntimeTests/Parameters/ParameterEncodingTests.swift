import SDKRuntime
import Testing

@Suite struct ParameterEncodingTests {
    static let list = ["blue", "black", "brown"]
    static let object = ["B": "150", "G": "200", "R": "100"]
    static let none: [String] = []

    static func target(
        _ path: String, _ parameters: [RequestParameter]
    ) throws -> String {
        let request = APIRequest<Void>("op", .get, path, parameters)
        let target = try request.httpRequest(server: "https://h").target
        return String(target.dropFirst("https://h".count))
    }

    @Test(arguments: [
        (RequestParameter.path("c", "blue"), "/blue"),
        (.path("c", list), "/blue,black,brown"),
        (.path("c", list, explode: true), "/blue,black,brown"),
        (.path("c", object), "/B,150,G,200,R,100"),
        (.path("c", object, explode: true), "/B=150,G=200,R=100"),
        (.path("c", "blue", style: .label), "/.blue"),
        (.path("c", list, style: .label), "/.blue,black,brown"),
        (.path("c", list, style: .label, explode: true), "/.blue.black.brown"),
        (.path("c", object, style: .label), "/.B,150,G,200,R,100"),
        (.path("c", object, style: .label, explode: true), "/.B=150.G=200.R=100"),
        (.path("c", "blue", style: .matrix), "/;c=blue"),
        (.path("c", "", style: .matrix), "/;c"),
        (.path("c", list, style: .matrix), "/;c=blue,black,brown"),
        (.path("c", list, style: .matrix, explode: true), "/;c=blue;c=black;c=brown"),
        (.path("c", object, style: .matrix), "/;c=B,150,G,200,R,100"),
        (.path("c", object, style: .matrix, explode: true), "/;B=150;G=200;R=100"),
        (.path("c", list, style: .spaceDelimited), "/blue%20black%20brown"),
        (.path("c", list, style: .tabDelimited), "/blue%09black%09brown"),
        (.path("c", list, style: .pipeDelimited), "/blue%7Cblack%7Cbrown"),
        (.path("c", "a/b c+d%2F?#é"), "/a%2Fb%20c%2Bd%252F%3F%23%C3%A9"),
        (.path("c", "a.b-c_d~e"), "/a.b-c_d~e"),
        (.path("c", "..."), "/..."),
    ])
    func path(_ parameter: RequestParameter, _ expected: String) throws {
        #expect(try Self.target("/{c}", [parameter]) == expected)
    }

    @Test(arguments: [
        (RequestParameter.query("c", "blue"), "?c=blue"),
        (.query("c", ""), "?c="),
        (.query("c", list), "?c=blue&c=black&c=brown"),
        (.query("c", list, explode: false), "?c=blue,black,brown"),
        (.query("c", object), "?B=150&G=200&R=100"),
        (.query("c", object, explode: false), "?c=B,150,G,200,R,100"),
        (.query("c", list, style: .spaceDelimited, explode: false), "?c=blue%20black%20brown"),
        (
            .query("c", object, style: .spaceDelimited, explode: false),
            "?c=B%20150%20G%20200%20R%20100"
        ),
        (.query("c", list, style: .pipeDelimited, explode: false), "?c=blue%7Cblack%7Cbrown"),
        (
            .query("c", object, style: .pipeDelimited, explode: false),
            "?c=B%7C150%7CG%7C200%7CR%7C100"
        ),
        (.query("c", list, style: .tabDelimited, explode: false), "?c=blue%09black%09brown"),
        (.query("c", list, style: .spaceDelimited), "?c=blue%20black%20brown"),
        (.query("c", list, style: .pipeDelimited), "?c=blue%7Cblack%7Cbrown"),
        (.query("c", object, style: .pipeDelimited), "?c=B%7C150%7CG%7C200%7CR%7C100"),
        (.query("c", list, style: .tabDelimited), "?c=blue%09black%09brown"),
        (.query("c", list, style: .pipeDelimited, explode: true), "?c=blue&c=black&c=brown"),
        (.query("c", object, style: .deepObject), "?c%5BB%5D=150&c%5BG%5D=200&c%5BR%5D=100"),
        (.query("c", none), ""),
        (.query("c", none, explode: false), ""),
        (.query("c", none, style: .pipeDelimited, explode: false), ""),
        (.query("c", [String: String](), explode: false), ""),
        (.query("c", [String: String]()), ""),
        (.query("c", String?.none), ""),
        (.query("c", ["a,b", "c&d"], explode: false), "?c=a%2Cb,c%26d"),
        (.query("c[]", ["x"]), "?c%5B%5D=x"),
        (.query("c", "a b+c&d=é😀"), "?c=a%20b%2Bc%26d%3D%C3%A9%F0%9F%98%80"),
        (
            .query("c", "/a?b:c=d&e+f#[%2F", allowReserved: true),
            "?c=/a?b:c=d%26e%2Bf%23%5B%252F"
        ),
    ])
    func query(_ parameter: RequestParameter, _ expected: String) throws {
        #expect(try Self.target("/p", [parameter]) == "/p" + expected)
    }

    @Test(
        arguments: [
            (RequestParameter.header("X", list), "blue,black,brown"),
            (.header("X", object), "B,150,G,200,R,100"),
            (.header("X", object, explode: true), "B=150,G=200,R=100"),
            (.header("X", "a b%20c"), "a b%20c"),
            (.header("X", ""), ""),
            (.header("X", none), nil),
            (.header("X", String?.none), nil),
        ] as [(RequestParameter, String?)])
    func header(_ parameter: RequestParameter, _ expected: String?) throws {
        let request = APIRequest<Void>("op", .get, "/p", [parameter])
        #expect(try request.httpRequest(server: "https://h").headers["x"] == expected)
    }

    @Test(
        arguments: [
            ([.cookie("a", "1"), .cookie("b", "x;y z")], "a=1; b=x%3By%20z"),
            ([.cookie("c", list)], "c=blue; c=black; c=brown"),
            ([.cookie("c", list, explode: false)], "c=blue,black,brown"),
            ([.cookie("c", Int?.none)], nil),
        ] as [([RequestParameter], String?)])
    func cookie(_ parameters: [RequestParameter], _ expected: String?) throws {
        let request = APIRequest<Void>("op", .get, "/p", parameters)
        #expect(try request.httpRequest(server: "https://h").headers["Cookie"] == expected)
    }

    @Test(arguments: [
        ("/a/{x}/b/{y}", "/a/1/b/2"), ("/{x}.{y}", "/1.2"), ("/{x}{y}/", "/12/"),
        ("a/{x}", "/a/1"), ("/a b/é/{x}", "/a%20b/%C3%A9/1"), ("/{x", "/%7Bx"), ("/", "/"),
    ])
    func template(_ path: String, _ expected: String) throws {
        #expect(try Self.target(path, [.path("x", 1), .path("y", 2)]) == expected)
    }

    @Test(
        arguments: [
            ("/{c}", .path("c", ""), .pathParameter("c")),
            ("/{c}/x", .path("c", "."), .pathParameter("c")),
            ("/{c}/x", .path("c", ".."), .pathParameter("c")),
            ("/.{c}", .path("c", "."), .pathParameter("c")),
            ("/{c}{c}", .path("c", "."), .pathParameter("c")),
            ("/{c}", .path("c", "", style: .label), .pathParameter("c")),
            ("/{c}", .path("c", none, style: .matrix), .pathParameter("c")),
            ("/{c}", .path("c", none), .pathParameter("c")),
            ("/{c}", .path("c", String?.none), .missingPathParameter("c")),
            ("/{d}", .path("c", "x"), .missingPathParameter("d")),
            ("/{c}", .query("c", "x"), .missingPathParameter("c")),
            ("/p", .query("n", Double.nan), .nonFiniteNumber(parameter: "n")),
            ("/p", .query("n", [1, Float.infinity]), .nonFiniteNumber(parameter: "n")),
            ("/p", .header("n", -Double.infinity), .nonFiniteNumber(parameter: "n")),
            ("/p", .query("n", [["a"]]), .nestedParameter("n")),
            ("/p", .query("n", ["a": ["b"]]), .nestedParameter("n")),
            ("/p", .header("X", "a\r\nY: b"), .headerValue(name: "X")),
            ("/p", .header("X", "a\nb"), .headerValue(name: "X")),
            ("/p", .header("X", "a\0"), .headerValue(name: "X")),
            ("/p", .header("X", "a\u{7F}"), .headerValue(name: "X")),
            ("/p", .header("X", "é"), .headerValue(name: "X")),
            ("/p", .header("X", ["a", "b\r"]), .headerValue(name: "X")),
            ("/p", .header("X\r\nY", "a"), .headerName("X\r\nY")),
            ("/p", .header("", "a"), .headerName("")),
            ("/p", .header("X Y", "a"), .headerName("X Y")),
        ] as [(String, RequestParameter, InvalidRequest)])
    func refused(_ path: String, _ parameter: RequestParameter, _ expected: InvalidRequest) {
        let request = APIRequest<Void>("op", .get, path, [parameter])
        let error = #expect(throws: APIError.self) {
            try request.httpRequest(server: "https://h")
        }
        guard case .invalidRequest(expected, operation: "op") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["", "GET /x HTTP/1.1\r\nX: y\r\n\r\nGET", "GE T", "G\u{E9}T", "GET\0", "("])
    func methodsRefused(_ method: String) {
        let request = APIRequest<Void>("op", HTTPMethod(rawValue: method), "/p")
        let error = #expect(throws: APIError.self) {
            try request.httpRequest(server: "https://h")
        }
        guard case .invalidRequest(.method(method), operation: "op") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
