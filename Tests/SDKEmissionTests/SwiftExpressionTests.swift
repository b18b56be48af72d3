import Testing

@testable import SDKEmission

@Suite struct SwiftExpressionTests {
    private let call = SwiftExpression.call(
        "f",
        [
            ("a", .text("1")), (nil, .array([.text("\"x\""), .text("\"y\"")])),
            ("b", .dictionary([("\"k\"", .wrapped("", .text("2"), " as Int"))])),
        ])

    @Test("What fits stands on one line")
    func flat() {
        #expect(call.flat == "f(a: 1, [\"x\", \"y\"], b: [\"k\": 2 as Int])")
        #expect(call.lines(after: "let x = ") == ["let x = " + call.flat])
        #expect(SwiftExpression.dictionary([]).flat == "[:]")
        #expect(SwiftExpression.call("f", []).flat == "f()")
    }

    @Test("What doesn't is broken from the outside in")
    func broken() {
        let long = String(repeating: "x", count: 60)
        let outer = SwiftExpression.call(
            "Outer", [("long", .text(long)), ("inner", .array([.text(long), .text(long)]))])
        #expect(
            outer.lines(after: "let y = ", tail: " {") == [
                "let y = Outer(", "    long: \(long),", "    inner: [", "        \(long),",
                "        \(long)]) {",
            ])
    }
}
