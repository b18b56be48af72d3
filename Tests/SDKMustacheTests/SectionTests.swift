import SDKMustache
import Testing

@Suite struct SectionTests {
    static let people: MustacheValue = ["people": [["name": "Ada"], ["name": "Bo"]], "x": "!"]

    static let sections: [SpecificationCase] = [
        .init("true", "<{{#b}}in{{/b}}>", ["b": true], "<in>"),
        .init("false", "<{{#b}}in{{/b}}>", ["b": false], "<>"),
        .init("null", "<{{#b}}in{{/b}}>", ["b": nil], "<>"),
        .init("missing", "<{{#b}}in{{/b}}>", "<>"),
        .init("empty list", "<{{#b}}in{{/b}}>", ["b": []], "<>"),
        .init("empty string", "<{{#b}}in{{/b}}>", ["b": ""], "<>"),
        .init("zero is text", "<{{#b}}in{{/b}}>", ["b": 0], "<in>"),
        .init("empty object", "<{{#b}}in{{/b}}>", ["b": [:]], "<in>"),
        .init("text becomes the context", "{{#b}}{{.}}={{b}}{{/b}}", ["b": "v"], "v=v"),
        .init("object", "{{#o}}{{n}}{{/o}}", ["o": ["n": 1], "n": 2], "1"),
        .init(
            "outer names", "{{#o}}{{m}}{{p.q}}{{/o}}", ["o": ["n": 1], "m": 2, "p": ["q": 3]], "23"),
        .init("list", "{{#people}}{{name}}{{x}} {{/people}}", people, "Ada! Bo! "),
        .init("text is no list", "{{#s}}once{{/s}}", ["s": "123"], "once"),
        .init("implicit iterator", "{{#l}}({{.}}){{/l}}", ["l": ["a", 2, "3.5"]], "(a)(2)(3.5)"),
        .init("escaped iterator", "{{#l}}{{.}}{{{.}}}{{&.}}{{/l}}", ["l": ["<"]], "&lt;<<"),
        .init(
            "lists in lists", "{{#l}}[{{#.}}{{.}}{{/.}}]{{/l}}", ["l": [[1, 2], [], [3]]],
            "[12][][3]"),
        .init("outermost list", "{{#.}}{{n}},{{/.}}", [["n": 1], ["n": 2]], "1,2,"),
        .init(
            "falsey elements count", "{{#l}}<{{.}}>{{/l}}", ["l": [false, "", nil]], "<false><><>"),
        .init(
            "context ends with the section", "{{#o}}{{n}}{{/o}}{{n}}", ["o": ["n": 1], "n": 2], "12"
        ),
        .init("same name nested", "{{#b}}1{{#b}}2{{/b}}3{{/b}}", ["b": true], "123"),
        .init("nested falsey", "{{#b}}1{{#b}}2{{/b}}3{{/b}}4", ["b": false], "4"),
        .init("dotted", "{{#a.b}}in{{/a.b}}", ["a": ["b": true]], "in"),
        .init("dotted, broken", "{{#a.b.c}}in{{/a.b.c}}", ["a": [:]], ""),
        .init("inline space stays", " | {{#b}}\t|\t{{/b}} | \n", ["b": true], " | \t|\t | \n"),
        .init("two tags on a line", " {{#b}}Y{{/b}}\n {{#b}}{{/b}} \n", ["b": true], " Y\n  \n"),
        .init("standalone", "a\n{{#b}}\nb\n{{/b}}\nc\n", ["b": true], "a\nb\nc\n"),
        .init("standalone, indented", "a\n \t{{#b}} \nb\n  {{/b}}\t\nc", ["b": true], "a\nb\nc"),
        .init("standalone, CRLF", "|\r\n{{#b}}\r\n{{/b}}\r\n|", ["b": true], "|\r\n|"),
        .init("first line", "  {{#b}}\n#{{/b}}\n/", ["b": true], "#\n/"),
        .init("last line", "#{{#b}}\n/\n  {{/b}}", ["b": true], "#\n/\n"),
        .init("a lone CR is no line ending", "{{#b}}\r{{/b}}", ["b": true], "\r"),
        .init("padding", "{{# b }}={{/ b }}", ["b": true], "="),
        .init("standalone in a loop", "{{#l}}\n- {{.}}\n{{/l}}\n", ["l": [1, 2]], "- 1\n- 2\n"),
    ]

    static let inverted: [SpecificationCase] = [
        .init("true", "<{{^b}}in{{/b}}>", ["b": true], "<>"),
        .init("false", "<{{^b}}in{{/b}}>", ["b": false], "<in>"),
        .init("null", "<{{^b}}in{{/b}}>", ["b": nil], "<in>"),
        .init("missing", "<{{^b}}in{{/b}}>", "<in>"),
        .init("list", "<{{^b}}in{{/b}}>", ["b": [1]], "<>"),
        .init("empty list", "<{{^b}}in{{/b}}>", ["b": []], "<in>"),
        .init("empty string", "<{{^b}}in{{/b}}>", ["b": ""], "<in>"),
        .init("object", "<{{^b}}in{{/b}}>", ["b": ["n": 1]], "<>"),
        .init("either or", "{{#b}}1{{/b}}{{^b}}2{{/b}}", ["b": false], "2"),
        .init("nested", "{{^b}}1{{^b}}2{{/b}}3{{/b}}", ["b": false], "123"),
        .init("context stays", "{{#o}}{{^b}}{{n}}{{/b}}{{/o}}", ["o": ["n": 1], "b": false], "1"),
        .init(
            "dotted", "{{^a.b}}in{{/a.b}}{{^a.c}}out{{/a.c}}", ["a": ["b": false, "c": 1]], "in"),
        .init("dotted, broken", "{{^a.b.c}}in{{/a.b.c}}", ["a": [:]], "in"),
        .init("standalone", "a\n{{^b}}\nb\n{{/b}}\nc\n", ["b": false], "a\nb\nc\n"),
        .init("standalone, CRLF", "|\r\n{{^b}}\r\n{{/b}}\r\n|", ["b": false], "|\r\n|"),
        .init("padding", "{{^ b }}={{/ b }}", ["b": false], "="),
    ]

    @Test(arguments: sections) func section(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }

    @Test(arguments: inverted) func invertedSection(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }

    @Test func namesOfAllLevelsAreReached() throws {
        let template =
            "{{#a}}{{#b}}{{#c}}{{one}}{{two}}{{three}}{{#d}}{{one}}{{.}}{{/d}}{{/c}}{{/b}}{{/a}}"
        let data: MustacheValue = [
            "a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["x", "y"]],
        ]
        #expect(try render(template, data) == "1231x1y")
    }
}
