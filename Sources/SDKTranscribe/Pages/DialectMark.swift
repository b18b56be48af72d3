/// Something by which the dialect of a page is told.
struct DialectMark: Sendable {
    enum Sign: Sendable {
        /// Code in this language.
        case code(String)
        /// A text anywhere outside code.
        case text(StaticString)
    }

    let dialect: PageDialect
    let sign: Sign
    /// What the mark counts, however often it occurs.
    let score: Int

    /// All marks. Those of 3 and more occur in one dialect only.
    static let all: [DialectMark] = [
        DialectMark(dialect: .javascript, sign: .code("javascript"), score: 6),
        DialectMark(dialect: .javascript, sign: .text("# platformClient."), score: 3),
        DialectMark(dialect: .javascript, sign: .text("void (no response body)"), score: 4),
        DialectMark(dialect: .javascript, sign: .text("### Example Usage"), score: 2),
        DialectMark(dialect: .javascript, sign: .text("**Number**"), score: 3),
        DialectMark(dialect: .javascript, sign: .text("**["), score: 3),
        DialectMark(dialect: .javascript, sign: .text("**{"), score: 3),
        DialectMark(dialect: .javascript, sign: .text("opts)"), score: 3),
        DialectMark(dialect: .javascript, sign: .text("**String** |"), score: 1),
        DialectMark(dialect: .javascript, sign: .text("**Object** |"), score: 1),
        DialectMark(dialect: .java, sign: .code("java"), score: 6),
        DialectMark(dialect: .java, sign: .text("null (empty response body)"), score: 4),
        DialectMark(dialect: .java, sign: .text("> Void "), score: 3),
        DialectMark(dialect: .java, sign: .text("**Integer**"), score: 2),
        DialectMark(dialect: .java, sign: .text("**Long**"), score: 3),
        DialectMark(dialect: .java, sign: .text("(Date.html)"), score: 3),
        DialectMark(dialect: .java, sign: .text("## Enum: "), score: 3),
        DialectMark(dialect: .java, sign: .text("List&lt;String&gt;"), score: 3),
        DialectMark(dialect: .java, sign: .text("Wraps "), score: 1),
        DialectMark(dialect: .java, sign: .text("**String**"), score: 1),
        DialectMark(dialect: .php, sign: .code("php"), score: 6),
        DialectMark(dialect: .php, sign: .text("($"), score: 3),
        DialectMark(dialect: .php, sign: .text("\\Model\\"), score: 4),
        DialectMark(dialect: .php, sign: .text("../Model/"), score: 3),
        DialectMark(dialect: .php, sign: .text("**\\"), score: 3),
        DialectMark(dialect: .php, sign: .text("### HTTP request headers"), score: 2),
        DialectMark(dialect: .php, sign: .text("[[Back to "), score: 3),
        DialectMark(dialect: .php, sign: .text("**string[]**"), score: 2),
        DialectMark(dialect: .php, sign: .text("**string**"), score: 1),
        DialectMark(dialect: .python, sign: .code("python"), score: 6),
        DialectMark(dialect: .python, sign: .text("**str**"), score: 4),
        DialectMark(dialect: .python, sign: .text("**list["), score: 4),
        DialectMark(dialect: .python, sign: .text("**dict("), score: 4),
        DialectMark(dialect: .python, sign: .text("**datetime**"), score: 3),
        DialectMark(dialect: .python, sign: .text("Wraps "), score: 1),
        DialectMark(dialect: .csharp, sign: .code("csharp"), score: 6),
        DialectMark(dialect: .csharp, sign: .text("(string "), score: 2),
        DialectMark(dialect: .csharp, sign: .text("**DateTime?**"), score: 4),
        DialectMark(dialect: .csharp, sign: .text("**int?**"), score: 4),
        DialectMark(dialect: .csharp, sign: .text("**long?**"), score: 4),
        DialectMark(dialect: .csharp, sign: .text("**bool?**"), score: 4),
        DialectMark(dialect: .csharp, sign: .text("List&lt;string&gt;"), score: 3),
        DialectMark(dialect: .csharp, sign: .text("does require any parameters"), score: 3),
        DialectMark(dialect: .csharp, sign: .text(".Model."), score: 2),
        DialectMark(dialect: .csharp, sign: .text("**Id**"), score: 2),
        DialectMark(dialect: .csharp, sign: .text("**string**"), score: 1),
    ]
}
