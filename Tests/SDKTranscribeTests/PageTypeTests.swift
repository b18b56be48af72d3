import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct PageTypeTests {
    @Test(
        arguments: [
            (.python, "str", "string"), (.python, "int", "integer"), (.python, "bool", "boolean"),
            (.python, "float", "number"), (.python, "datetime", "string(date-time)"),
            (.python, "date", "string(date)"), (.python, "object", "any value"),
            (.python, "list[str]", "[string]"), (.python, "dict(str, Loan)", "{string: Loan}"),
            (.python, "[**list[Loan]**](Loan.html)", "[Loan]"),
            (.java, "**String**", "string"), (.java, "Integer", "integer(int32)"),
            (.java, "Long", "integer(int64)"),
            (.java, "[**Date**](Date.html)", "string(date-time)"),
            (.java, "LocalDate", "string(date)"), (.java, "Double", "number(double)"),
            (.java, "BigDecimal", "number"), (.java, "byte[]", "string(binary)"),
            (.java, "[**List&lt;List&lt;Loan&gt;&gt;**](Loan)", "[[Loan]]"),
            (.java, "Map&lt;String, List&lt;Loan&gt;&gt;", "{string: [Loan]}"),
            (.csharp, "int?", "integer(int32)"), (.csharp, "DateTime?", "string(date-time)"),
            (.csharp, "List&lt;string&gt;", "[string]"),
            (.csharp, "System.IO.Stream", "string(binary)"),
            (.csharp, "Dictionary<string, int?>", "{string: integer(int32)}"),
            (.csharp, "Library.Client.Model.Loan", "Loan"),
            (.php, "\\Library\\Client\\V1\\Model\\Loan[]", "[Loan]"),
            (.php, "\\DateTime", "string(date-time)"),
            (.php, "map[string,string]", "{string: string}"), (.php, "?int", "integer"),
            (.php, "string|null", "string"),
            (.javascript, "**[String]**", "[string]"), (.javascript, "Number", "number"),
            (.javascript, "**{String: Loan}**", "{string: Loan}"),
            (.javascript, "Object", "any value"),
            (.php, "array&lt;string,object&gt;", "{string: any value}"),
            (.php, "array<string>", "[string]"),
            (.java, "OffsetDateTime", "string(date-time)"),
            (.csharp, "DateTimeOffset?", "string(date-time)"),
            (.javascript, "Loan", "Loan"), (.java, "Void", "nothing"), (.python, "void", "nothing"),
        ] as [(PageDialect, String, String)])
    func types(_ dialect: PageDialect, _ text: String, _ expected: String) {
        #expect(TypeReader(dialect: dialect).read(Array(text.utf8)[...])?.description == expected)
    }

    @Test(arguments: [
        "", "**", "a b", "List<", "Odd<String>", "[]", "[", "{String}", "1x", "<>", "?",
    ])
    func noTypes(_ text: String) {
        #expect(TypeReader(dialect: .java).read(Array(text.utf8)[...]) == nil)
    }

    @Test func depthIsLimited() {
        let deep = String(repeating: "[", count: 5000) + "X" + String(repeating: "]", count: 5000)
        #expect(TypeReader(dialect: .javascript).read(Array(deep.utf8)[...]) == nil)
    }

    @Test(
        arguments: [
            (.any, .model("Loan"), .model("Loan")),
            (
                .numbers("integer", format: nil, ["1"]), .scalar("integer", format: "int32"),
                .numbers("integer", format: "int32", ["1"])
            ),
            (
                .scalar("number", format: nil), .numbers("integer", format: nil, ["1"]),
                .numbers("integer", format: nil, ["1"])
            ),
            (
                .numbers("integer", format: nil, ["1"]), .numbers("integer", format: nil, ["2"]),
                nil
            ),
            (.numbers("integer", format: nil, ["1"]), .string, nil),
            (.model("Loan"), .any, .model("Loan")),
            (.model("Loan"), .model("Book"), nil),
            (
                .scalar("number", format: nil), .scalar("integer", format: "int32"),
                .scalar("integer", format: "int32")
            ),
            (.scalar("number", format: "double"), .scalar("integer", format: nil), nil),
            (.string, .scalar("string", format: "date"), .scalar("string", format: "date")),
            (.scalar("string", format: "date"), .scalar("string", format: "date-time"), nil),
            (.string, .enumeration(["a"]), .enumeration(["a"])),
            (.enumeration(["a", "b"]), .enumeration(["b", "a"]), .enumeration(["a", "b"])),
            (.enumeration(["a"]), .enumeration(["b"]), nil),
            (.array(.any), .array(.model("Loan")), .array(.model("Loan"))),
            (.map(.string), .array(.string), nil),
            (.void, .any, nil),
            (.void, .void, .void),
        ] as [(PageType, PageType, PageType?)])
    func refinement(_ left: PageType, _ right: PageType, _ expected: PageType?) {
        #expect(left.refined(by: right) == expected)
    }

    @Test(
        arguments: [
            (.python, "client_id", "clientId"), (.python, "id", "id"), (.python, "_x_y", "xY"),
            (.csharp, "ClientId", "clientId"), (.csharp, "Id", "id"),
            (.csharp, "URLPath", "urlPath"),
            (.csharp, "ID", "id"), (.csharp, "clientId", "clientId"),
            (.java, "client_id", "client_id"),
        ] as [(PageDialect, String, String)])
    func names(_ dialect: PageDialect, _ name: String, _ expected: String) {
        #expect(dialect.wireName(name) == expected)
    }

    @Test(
        arguments: [
            ("loanId", .string, .path("loanId")),
            ("loan_id", .string, .path("loanId")),
            ("acceptLanguage", .string, .header("Accept-Language")),
            ("ifNoneMatch", .string, .header("If-None-Match")),
            ("body", .string, .body),
            ("settings", .model("Settings"), .body),
            ("settings", .any, .body),
            ("loans", .array(.model("Loan")), .body),
            ("upload", .file, .form("upload")),
            ("states", .array(.string), .query("states")),
            ("days", .string, .query("days")),
        ] as [(String, PageType, ParameterLocation)])
    func locations(_ name: String, _ type: PageType, _ expected: ParameterLocation) {
        let location = SourceLocation(file: "", line: 1, column: 1)
        let field = StatedField(
            name: name, type: Stated(value: type, location: location, dialect: .java), text: "",
            isOptional: false, location: location, dialect: .java)
        let operation = StatedOperation(
            verb: "POST", path: "/api/v1/loans/{loanId}/days",
            name: Stated(value: "x", location: location, dialect: .java), tags: [],
            parameters: [field])
        #expect(ParameterLocation.all(of: operation).map(\.location) == [expected])
    }

    @Test(
        arguments: [
            (.scalar("string", format: "date"), "2025-01-31", true),
            (.scalar("string", format: "date"), "today", false),
            (.scalar("string", format: "date"), "2025-01-31T00:00:00Z", false),
            (.scalar("string", format: "date-time"), "2025-01-31T00:00:00Z", true),
            (.scalar("string", format: "date-time"), "2025-01-31", false),
            (.numbers("integer", format: nil, ["1", "2"]), "2", true),
            (.numbers("integer", format: nil, ["1", "2"]), "3", false),
            (.string, "2025-01-31", true),
        ] as [(PageType, String, Bool)])
    func defaults(_ type: PageType, _ text: String, _ expected: Bool) {
        #expect(type.fits(default: text) == expected)
    }
}
