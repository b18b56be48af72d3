import SDKMustache
import Testing

@Suite struct ErrorTests {
    static let sources: [ErrorCase] = [
        .init("a {{b", 1, 3, .unclosedTag),
        .init("{{", 1, 1, .unclosedTag),
        .init("{{  ", 1, 1, .unclosedTag),
        .init("{{#", 1, 1, .unclosedTag),
        .init("{{{a}}", 1, 1, .unclosedTag),
        .init("{{{", 1, 1, .unclosedTag),
        .init("{{! a }", 1, 1, .unclosedTag),
        .init("{{=<% %>}}", 1, 1, .unclosedTag),
        .init("a\n {{b c\n{{d}}", 2, 2, .unclosedTag),
        .init("{{=<% %>=}}\n<%a}}", 2, 1, .unclosedTag),
        .init("x{{}}", 1, 2, .emptyName),
        .init("x{{ }}", 1, 2, .emptyName),
        .init("{{{}}}", 1, 1, .emptyName),
        .init("{{&}}", 1, 1, .emptyName),
        .init("{{# }}", 1, 1, .emptyName),
        .init("{{>}}", 1, 1, .emptyName),
        .init("{{#a}}{{/}}", 1, 7, .emptyName),
        .init("{{a b}}", 1, 1, .invalidName("a b")),
        .init("{{a..b}}", 1, 1, .invalidName("a..b")),
        .init("{{#.a}}{{/.a}}", 1, 1, .invalidName(".a")),
        .init("{{^a.}}{{/a.}}", 1, 1, .invalidName("a.")),
        .init("{{> a b }}", 1, 1, .invalidName("a b")),
        .init("{{=a=}}", 1, 1, .invalidDelimiters("a")),
        .init("{{= a b c =}}", 1, 1, .invalidDelimiters("a b c")),
        .init("{{==}}", 1, 1, .invalidDelimiters("")),
        .init("{{= = b =}}", 1, 1, .invalidDelimiters("= b")),
        .init("a\n  {{#b}}\n{{#c}}{{/c}}", 2, 3, .unclosedSection("b")),
        .init("{{^b}}", 1, 1, .unclosedSection("b")),
        .init("a\r\nb{{/c}}", 2, 2, .unexpectedClose("c")),
        .init(
            "{{#a}}\n {{#b}}\n{{/a}}{{/b}}", 3, 1,
            .mismatchedClose("a", open: "b", line: 2, column: 2)),
        .init("é\u{301}👩‍👧\r\nn\u{303}ü{{a", 2, 4, .unclosedTag),
    ]

    @Test(arguments: sources) func compiling(_ it: ErrorCase) {
        let error = #expect(throws: MustacheError.self) {
            try MustacheTemplate(it.template, name: "page")
        }
        #expect(error?.template == "page")
        #expect(error?.line == it.line)
        #expect(error?.column == it.column)
        #expect(error?.reason == it.reason)
    }

    static let renderings: [ErrorCase] = [
        .init("a\n{{nope}}", 2, 1, .unknownName("nope")),
        .init("{{{nope}}}", 1, 1, .unknownName("nope")),
        .init("  {{#nope}}{{/nope}}", 1, 3, .unknownName("nope")),
        .init("{{^nope}}{{/nope}}", 1, 1, .unknownName("nope")),
        .init("{{o.nope}}", 1, 1, .unknownName("o.nope")),
        .init("{{o.n.nope}}", 1, 1, .unknownName("o.n.nope")),
        .init("{{#o}}{{o.m}}{{/o}}", 1, 7, .unknownName("o.m")),
        .init("{{#l}}\n  {{n}}{{x}}\n{{/l}}", 2, 8, .unknownName("x")),
        .init("ü {{>nope}}", 1, 3, .unknownPartial("nope")),
        .init("{{l}}", 1, 1, .notText("l")),
        .init("{{&o}}", 1, 1, .notText("o")),
        .init("{{.}}", 1, 1, .notText(".")),
    ]

    static let data: MustacheValue = ["o": ["n": nil], "l": [["n": 1, "x": 2], ["n": 1]]]

    @Test(arguments: renderings) func strict(_ it: ErrorCase) {
        let error = #expect(throws: MustacheError.self) { try render(it.template, Self.data) }
        #expect(error?.template == "main")
        #expect(error?.line == it.line)
        #expect(error?.column == it.column)
        #expect(error?.reason == it.reason)
    }

    @Test(arguments: renderings) func lenient(_ it: ErrorCase) throws {
        _ = try render(it.template, Self.data, settings: MustacheSettings(missing: .empty))
    }

    @Test func whatIsNotRenderedIsNotLookedUp() throws {
        #expect(try render("{{#b}}{{nope}}{{>nope}}{{/b}}", ["b": false]) == "")
    }

    @Test func nullIsKnown() throws {
        #expect(try render("{{n}}{{#n}}{{/n}}{{^n}}none{{/n}}", ["n": nil]) == "none")
    }

    @Test func errorNamesThePartialThatHoldsTheCause() {
        let error = #expect(throws: MustacheError.self) {
            try render("{{>p}}", partials: ["p": "\n {{nope}}"])
        }
        #expect(error?.description == "p:2:2: unknown name 'nope'")
    }

    @Test func nothingIsAppendedOnAnError() throws {
        let library = try MustacheLibrary([MustacheTemplate("text {{nope}}", name: "main")])
        var output = Array("kept".utf8)
        #expect(throws: MustacheError.self) { try library.render("main", [:], into: &output) }
        #expect(output == Array("kept".utf8))
    }

    @Test func namesOfALibraryAreUnique() throws {
        let template = try MustacheTemplate("", name: "a")
        let error = #expect(throws: MustacheError.self) {
            try MustacheLibrary([template, template])
        }
        #expect(error?.reason == .duplicateTemplate)
        #expect(error?.description == "a: two templates have this name")
    }

    @Test func unknownTemplate() throws {
        let library = try MustacheLibrary([])
        let error = #expect(throws: MustacheError.self) { try library.render("a", [:]) }
        #expect(error?.reason == .unknownTemplate)
    }

    static let texts: [(MustacheError.Reason, String)] = [
        (.unclosedTag, "the tag is not closed"),
        (.emptyName, "the tag has no name"),
        (.invalidName("a b"), "'a b' is not a valid name"),
        (.invalidDelimiters("a"), "'a' does not set an opening and a closing delimiter"),
        (.unclosedSection("a"), "section 'a' is not closed"),
        (.unexpectedClose("a"), "section 'a' is closed but not open"),
        (
            .mismatchedClose("a", open: "b", line: 2, column: 3),
            "section 'a' is closed while 'b', opened at 2:3, is open"
        ),
        (.duplicateTemplate, "two templates have this name"),
        (.unknownTemplate, "there is no template of this name"),
        (.unknownName("a"), "unknown name 'a'"),
        (.unknownPartial("a"), "unknown partial 'a'"),
        (.notText("a"), "'a' is a list or an object, not text"),
        (.partialTooDeep("a", limit: 7), "partial 'a' is nested deeper than 7"),
    ]

    @Test func reasonsSayWhatIsWrong() {
        for (reason, text) in Self.texts {
            #expect(reason.description == text)
        }
    }
}
