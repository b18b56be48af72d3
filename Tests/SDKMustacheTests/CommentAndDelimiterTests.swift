import SDKMustache
import Testing

@Suite struct CommentAndDelimiterTests {
    static let comments: [SpecificationCase] = [
        .init("inline", "12{{! not shown }}34", "1234"),
        .init("several lines", "12{{!\n not\n shown\n}}34\n", "1234\n"),
        .init("standalone", "a\n{{! x }}\nb\n", "a\nb\n"),
        .init("standalone, indented", "a\n  {{! x }}  \nb\n", "a\nb\n"),
        .init("standalone, several lines", "a\n {{!\nx\n }}\nb\n", "a\nb\n"),
        .init("standalone, CRLF", "|\r\n{{! x }}\r\n|", "|\r\n|"),
        .init("first line", "  {{! x }}\n!", "!"),
        .init("last line", "!\n  {{! x }}", "!\n"),
        .init("not alone", "a {{! x }}\nb", "a \nb"),
        .init("a tag behind many lines is not alone", "{{!\n}} {{#b}}\n{{/b}}\n", ["b": 1], " \n"),
        .init("space around stays", "1 {{! x }} 2", "1  2"),
        .init("anything goes", "{{! {{ # = } \u{1F600} }}!", "!"),
        .init("empty", "{{!}}{{! }}!", "!"),
    ]

    static let delimiters: [SpecificationCase] = [
        .init("pair", "{{=<% %>=}}(<%n%>){{n}}", ["n": 1], "(1){{n}}"),
        .init("special characters", "({{=[ ]=}}[n])", ["n": 1], "(1)"),
        .init("back again", "{{=| |=}}|n||={{ }}=|{{n}}", ["n": 1], "11"),
        .init("triple and ampersand", "{{=<% %>=}}<%{n}%><%& n %>", ["n": "<"], "<<"),
        .init(
            "go on in sections", "{{=| |=}}|#s|{{n}}|n||/s||^t|+|/t|",
            ["s": true, "n": 1, "t": nil],
            "{{n}}1+"),
        .init(
            "do not reach a partial", "{{=| |=}}|>p||n|", ["n": 1], partials: ["p": "{{n}}|n|"],
            "1|n|1"),
        .init(
            "do not leave a partial", "{{>p}}{{n}}|n|", ["n": 1], partials: ["p": "{{=| |=}}|n|"],
            "11|n|"),
        .init("space around stays", "| {{=@ @=}} |", "|  |"),
        .init("own line", "a\n{{=@ @=}}\nb\n", "a\nb\n"),
        .init("own line, indented", "a\n  {{=@ @=}} \nb\n", "a\nb\n"),
        .init("own line, CRLF", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
        .init("first line", "  {{=@ @=}}\n=", "="),
        .init("last line", "=\n  {{=@ @=}}", "=\n"),
        .init("padding", "|{{=\n @   @\t=}}|", "||"),
        .init("more than ASCII", "{{=« »=}}«n»", ["n": 1], "1"),
        .init("more than two", "{{=<<< >>>=}}<<<n>>><<", ["n": 1], "1<<"),
    ]

    @Test(arguments: comments) func comment(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }

    @Test(arguments: delimiters) func delimiter(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }
}
