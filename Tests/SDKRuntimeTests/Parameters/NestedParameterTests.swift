import SDKRuntime
import Testing

/// Values that hold lists and objects in lists and objects.
@Suite struct NestedParameterTests {
    private static let tree: JSONValue = ["a": [1, ["b": "x y"]], "c": ["d": nil, "e": true]]
    private static let rows: JSONValue = [["b": 2], [1, "z"], "s", nil]

    private static func query(_ parameters: RequestParameter...) throws -> String {
        let request = APIRequest<Void>("op", .get, "/p", parameters)
        return try request.httpRequest(server: "https://h").target
            .replacing("https://h/p", with: "").replacing("%5B", with: "[")
            .replacing("%5D", with: "]").replacing("%7B", with: "{").replacing("%7D", with: "}")
            .replacing("%22", with: "'").replacing("%3A", with: ":")
    }

    @Test(
        arguments: [
            (.deepObject, true, "?p[a][0]=1&p[a][1][b]=x%20y&p[c][e]=true"),
            (.deepObject, false, "?p[a][0]=1&p[a][1][b]=x%20y&p[c][e]=true"),
            (.form, true, "?a=1&a={'b':'x%20y'}&c={'d':null%2C'e':true}"),
            (.form, false, "?p=a,[1%2C{'b':'x%20y'}],c,{'d':null%2C'e':true}"),
        ] as [(ParameterStyle, Bool, String)])
    func object(_ style: ParameterStyle, _ explode: Bool, _ expected: String) throws {
        #expect(
            try Self.query(.query("p", NestedParameter(Self.tree), style: style, explode: explode))
                == expected)
        #expect(
            try Self.query(.query("p", Self.tree, style: style, explode: explode)) == expected)
    }

    @Test(
        arguments: [
            (.deepObject, true, "?p[0][b]=2&p[1][0]=1&p[1][1]=z&p[2]=s"),
            (.form, true, "?p={'b':2}&p=[1%2C'z']&p=s"),
            (.form, false, "?p={'b':2},[1%2C'z'],s"),
            (.pipeDelimited, false, "?p={'b':2}%7C[1%2C'z']%7Cs"),
        ] as [(ParameterStyle, Bool, String)])
    func list(_ style: ParameterStyle, _ explode: Bool, _ expected: String) throws {
        #expect(
            try Self.query(.query("p", NestedParameter(Self.rows), style: style, explode: explode))
                == expected)
    }

    @Test func flatValuesAreWrittenAsEver() throws {
        #expect(try Self.query(.query("p", NestedParameter(["a", "b"]))) == "?p=a&p=b")
        #expect(try Self.query(.query("p", NestedParameter(["k": 1]))) == "?k=1")
        #expect(try Self.query(.query("p", Int?.none.map { NestedParameter([$0]) })) == "")
        // A list has no keys of its own: deepObject counts.
        #expect(try Self.query(.query("p", ["a", "b"], style: .deepObject)) == "?p[0]=a&p[1]=b")
    }

    @Test func otherPlaces() throws {
        let value = NestedParameter([[1], [2]])
        let request = APIRequest<Void>(
            "op", .get, "/{p}/{l}",
            [
                .path("p", value), .path("l", value, style: .label, explode: true),
                .header("H", value), .cookie("c", value, explode: false),
            ])
        let http = try request.httpRequest(server: "https://h")
        #expect(http.target == "https://h/%5B1%5D,%5B2%5D/.%5B1%5D.%5B2%5D")
        #expect(http.headers["H"] == "[1],[2]")
        #expect(http.headers["Cookie"] == "c=%5B1%5D,%5B2%5D")
    }

    @Test func refused() {
        #expect(NestedParameter([[Double.nan]]).parameterForm == .invalid(.nonFiniteNumber))
    }
}
