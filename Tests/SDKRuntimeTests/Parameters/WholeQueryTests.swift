import SDKRuntime
import Testing

/// A query string that is one value, and cookies that are sent as they are.
@Suite struct WholeQueryTests {
    @Test(arguments: [
        ([RequestParameter.queryString("$.a[?@.b == 1]")], "/x?%24.a%5B%3F%40.b%20%3D%3D%201%5D"),
        (
            [.queryString(JSONParameter(["a": 1, "b": 2] as JSONValue))],
            "/x?%7B%22a%22%3A1%2C%22b%22%3A2%7D"
        ),
        ([.queryString(["a", "b c"])], "/x?a,b%20c"),
        ([.queryString(String?.none)], "/x"),
        ([.queryString("a"), .query("b", 1)], "/x?a&b=1"),
        ([.query("", "a")], "/x?=a"),
    ])
    func query(_ parameters: [RequestParameter], _ expected: String) throws {
        #expect(try ParameterEncodingTests.target("/x", parameters) == expected)
    }

    @Test(arguments: [
        ([RequestParameter.cookie("a", "x%20y=z", style: .cookie)], "a=x%20y=z"),
        ([.cookie("a", "x; b=y", style: .cookie)], "a=x%3B%20b=y"),
        ([.cookie("a", ["x", "y"], style: .cookie)], "a=x; a=y"),
        ([.cookie("a", ["x", "y"], style: .cookie, explode: false)], "a=x,y"),
        ([.cookie("a", "\"é\\,\n", style: .cookie)], "a=%22%C3%A9%5C%2C%0A"),
        ([.cookie("a", "x=y", style: .cookie), .cookie("b", "x=y")], "a=x=y; b=x%3Dy"),
    ])
    func cookie(_ parameters: [RequestParameter], _ expected: String) throws {
        let request = APIRequest<Void>("op", .get, "/x", parameters)
        #expect(try request.httpRequest(server: "https://h").headers["Cookie"] == expected)
    }
}
