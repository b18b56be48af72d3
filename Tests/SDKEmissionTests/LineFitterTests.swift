import Testing

@testable import SDKEmission

@Suite("Lines that templates mark") struct LineFitterTests {
    private func fit(_ line: String) -> String {
        let text = line.replacing(/^ */) { $0.output + LineFitter.mark }
        return String(decoding: LineFitter.fit(Array("first\n\(text)\nlast".utf8)), as: UTF8.self)
    }

    private let long = String(repeating: "x", count: 60)

    @Test("A line that fits stays, whatever is in it", arguments: ["f()", "f(a, [b, c]) {", ""])
    func fits(_ text: String) {
        #expect(fit("    " + text) == "first\n    \(text)\nlast")
        #expect(LineFitter.fit(Array(text.utf8)) == Array(text.utf8))
    }

    @Test("The last column is used") func edge() {
        let line = "f(" + String(repeating: "x", count: LineFitter.width - 3) + ")"
        #expect(fit(line) == "first\n\(line)\nlast")
        #expect(fit("\(line)\n").contains("f(x"))
        #expect(fit(line + ")").hasPrefix("first\nf(\n    xxx"))
    }

    @Test("Parameters get a line each") func declaration() {
        #expect(
            fit("    func f(a: \(long), b: [String: Int]? = nil) -> [\(long)] {") == """
                first
                    func f(
                        a: \(long),
                        b: [String: Int]? = nil
                    ) -> [\(long)] {
                last
                """)
    }

    @Test(
        "A property's type stays in one line, its body and its value are opened",
        arguments: ["[String: String]?", "[[Int]]", "Set<(Int, Int)>", "() -> [Int]"])
    func property(_ type: String) {
        #expect(
            fit("    public var \(long): \(type) { shared(\"\(long)\") }") == """
                first
                    public var \(long): \(type) {
                        shared("\(long)")
                    }
                last
                """)
        #expect(
            fit("    static let \(long): \(type) = [\(long), b]") == """
                first
                    static let \(long): \(type) = [
                        \(long),
                        b,
                    ]
                last
                """)
    }

    @Test("A result's type stays in one line where a function has its body beside it")
    func result() {
        #expect(
            fit("    func f() -> [String: Int] { make(\(long), \(long)) }") == """
                first
                    func f() -> [String: Int] {
                        make(
                            \(long),
                            \(long))
                    }
                last
                """)
    }

    @Test("Arguments share lines, and a list that is too long gets a line for each element")
    func call() {
        #expect(
            fit("f(\"a(\\\"\", .b, [.c(\(long), 1), .d(\(long))], body: x.map { .json($0) }).e()")
                == """
                first
                f(
                    "a(\\"", .b,
                    [
                        .c(\(long), 1),
                        .d(\(long)),
                    ],
                    body: x.map { .json($0) }).e()
                last
                """)
        #expect(
            fit("await send(Self.\(long)(a: a, b: \(long)))") == """
                first
                await send(
                    Self.\(long)(
                        a: a, b: \(long)))
                last
                """)
    }

    @Test("An attribute moves up, and a block is opened") func block() {
        #expect(
            fit("@export(implementation) var a: Self { Self(raw: \"\(long)\") }") == """
                first
                @export(implementation)
                var a: Self { Self(raw: "\(long)") }
                last
                """)
        #expect(
            fit("var \(long): Self { Self(raw: \"\(long)\") }") == """
                first
                var \(long): Self {
                    Self(raw: "\(long)")
                }
                last
                """)
    }

    @Test("An attribute stands beside what needs lines anyway") func attribute() {
        #expect(
            fit("@export(implementation) public func \(long)(a: Int, b: Int, c: Int) {") == """
                first
                @export(implementation)
                public func \(long)(a: Int, b: Int, c: Int) {
                last
                """)
        #expect(
            fit("@export(implementation) public func f(a: \(long), b: \(long)) {") == """
                first
                @export(implementation) public func f(
                    a: \(long),
                    b: \(long)
                ) {
                last
                """)
    }

    @Test("What has no brackets to open stays") func hopeless() {
        #expect(fit(long + long) == "first\n\(long)\(long)\nlast")
        #expect(fit("f() \(long)\(long)") == "first\nf() \(long)\(long)\nlast")
        let function = "func \(long)\(long)() async throws(APIError) {"
        #expect(fit(function) == "first\n\(function)\nlast")
    }

    @Test("The type of a parameter or a property is no list to open") func types() {
        let function = "func f(a: Int, b: [\(long).\(long)]? = nil) async throws(APIError) {"
        #expect(
            fit(function) == """
                first
                func f(
                    a: Int,
                    b: [\(long).\(long)]? = nil
                ) async throws(APIError) {
                last
                """)
        let property = "var a: [\(long).\(long)]? {"
        #expect(fit(property) == "first\n\(property)\nlast")
        let shared = "public var a: [\(long): Int]? { shared(\"\(long)\") }"
        #expect(
            fit(shared) == """
                first
                public var a: [\(long): Int]? {
                    shared("\(long)")
                }
                last
                """)
    }

    @Test("Of a property on one line, its body is opened, and not its type")
    func accessor() {
        for type in ["[\(long)]", "[String: \(long)]"] {
            #expect(
                fit("    public var property: \(type)? { shared(\"a property\") }") == """
                    first
                        public var property: \(type)? {
                            shared("a property")
                        }
                    last
                    """)
        }
    }
}
