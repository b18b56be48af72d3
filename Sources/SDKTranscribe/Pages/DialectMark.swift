/// Something by which the dialect of a page is told.
struct DialectMark: Sendable {
    enum Sign: Sendable {
        /// Code in this language.
        case code(String)
        /// A text anywhere outside code.
        case text(StaticString)
        /// A type in a table.
        case type(String)
        case typePrefix(String)
        case typeSuffix(String)
        case layout(PageSigns.Layout)
        case footer(PageFooter.Form)
    }

    let sign: Sign
    /// What the mark counts, however often it occurs.
    let score: Int

    init(_ sign: Sign, _ score: Int) {
        self.sign = sign
        self.score = score
    }

    func isThere(in page: PageSigns) -> Bool {
        switch sign {
        case .code(let language): page.languages.contains(language)
        case .text(let text): page.text[...].contains(text)
        case .type(let type): page.types.contains(type)
        case .typePrefix(let prefix): page.types.contains { $0.hasPrefix(prefix) }
        case .typeSuffix(let suffix): page.types.contains { $0.hasSuffix(suffix) }
        case .layout(let layout): page.layouts.contains(layout)
        case .footer(let form): page.footer == form
        }
    }

    /// The marks of each dialect. Those of 3 and more occur in no other one.
    static let all: [PageDialect: [DialectMark]] = [
        .javascript: [
            DialectMark(.code("javascript"), 6), DialectMark(.footer(.npm), 6),
            DialectMark(.text("# platformClient."), 3),
            DialectMark(.text("void (no response body)"), 4),
            DialectMark(.text("### Example Usage"), 2), DialectMark(.text("opts)"), 3),
            DialectMark(.type("Number"), 3), DialectMark(.typePrefix("["), 1),
            DialectMark(.typePrefix("{"), 3), DialectMark(.typePrefix("Object.<"), 3),
            DialectMark(.layout(.bareRows), 2), DialectMark(.type("String"), 1),
            DialectMark(.type("Object"), 1),
        ],
        .java: [
            DialectMark(.code("java"), 6), DialectMark(.footer(.maven), 6),
            DialectMark(.text("null (empty response body)"), 4), DialectMark(.text("> Void "), 3),
            DialectMark(.text("Wraps "), 1), DialectMark(.text("(Date.html)"), 3),
            DialectMark(.type("Integer"), 3), DialectMark(.type("Long"), 3),
            DialectMark(.type("LocalDate"), 3), DialectMark(.type("BigDecimal"), 3),
            DialectMark(.typePrefix("Map<"), 3), DialectMark(.type("List<String>"), 3),
            DialectMark(.layout(.spacedColumns), 2), DialectMark(.layout(.wideNotes), 1),
            DialectMark(.type("String"), 1),
        ],
        .php: [
            DialectMark(.code("php"), 6), DialectMark(.text("($"), 3),
            DialectMark(.text("\\Model\\"), 4), DialectMark(.text("../Model/"), 3),
            DialectMark(.typePrefix("\\"), 4), DialectMark(.text("### HTTP request headers"), 1),
            DialectMark(.text("[[Back to "), 1), DialectMark(.type("string[]"), 3),
            DialectMark(.typePrefix("map["), 2), DialectMark(.layout(.bareColumns), 1),
            DialectMark(.type("string"), 1),
        ],
        .python: [
            DialectMark(.code("python"), 6), DialectMark(.footer(.pypi), 6),
            DialectMark(.type("str"), 4), DialectMark(.typePrefix("list["), 4),
            DialectMark(.typePrefix("dict("), 4), DialectMark(.type("datetime"), 4),
            DialectMark(.layout(.plainTypes), 3), DialectMark(.text("Wraps "), 1),
            DialectMark(.layout(.snakeCaseNames), 1), DialectMark(.layout(.compactColumns), 1),
        ],
        .csharp: [
            DialectMark(.code("csharp"), 6), DialectMark(.footer(.nuget), 6),
            DialectMark(.typeSuffix("?"), 4), DialectMark(.type("List<string>"), 3),
            DialectMark(.typePrefix("Dictionary<"), 3), DialectMark(.text(".Model."), 2),
            DialectMark(.text("does require any parameters"), 3), DialectMark(.text("(string "), 2),
            DialectMark(.layout(.capitalizedNames), 2), DialectMark(.layout(.compactColumns), 1),
            DialectMark(.type("string"), 1),
        ],
        .swift: [
            DialectMark(.code("swift"), 6), DialectMark(.footer(.pod), 6),
            DialectMark(.text("`nil` (empty response body)"), 4), DialectMark(.type("Int64"), 4),
            DialectMark(.type("Int"), 4), DialectMark(.type("Bool"), 4),
            DialectMark(.type("JSON"), 3), DialectMark(.typePrefix("["), 1),
            DialectMark(.layout(.compactColumns), 2), DialectMark(.type("String"), 1),
        ],
        .go: [
            DialectMark(.code("go"), 6), DialectMark(.code("golang"), 6),
            DialectMark(.typePrefix("[]"), 6), DialectMark(.typePrefix("*"), 6),
            DialectMark(.type("int32"), 4), DialectMark(.type("int64"), 4),
            DialectMark(.type("time.Time"), 4), DialectMark(.typePrefix("map[string]"), 4),
        ],
        .ruby: [
            DialectMark(.code("ruby"), 6), DialectMark(.typePrefix("Array<"), 3),
            DialectMark(.type("BOOLEAN"), 4), DialectMark(.text("## -["), 3),
        ],
        .cli: [
            DialectMark(.code("bash"), 6), DialectMark(.code("sh"), 6),
            DialectMark(.code("shell"), 6), DialectMark(.code("console"), 6),
            DialectMark(.code("powershell"), 6),
        ],
    ]
}
