import Samples
import Testing

@testable import SDKDocument

@Suite struct MarkdownTextTests {
    @Test(
        "Text stays text",
        arguments: [
            ("Plain, simple (text).", "Plain, simple (text)."), ("# h", "\\# h"),
            ("C# and F#", "C\\# and F\\#"), ("a | b", "a \\| b"),
            ("*b* **c**", "\\*b\\* \\*\\*c\\*\\*"),
            ("snake_case _it_", "snake_case \\_it\\_"), ("<b>x</b>", "\\<b>x\\</b>"),
            ("[a](b)", "\\[a\\](b)"), ("![a](b)", "!\\[a\\](b)"), ("a\\b", "a\\\\b"),
            ("&lt; a & b", "\\&lt; a \\& b"), ("> q", "\\> q"), ("a -> b", "a -> b"),
            ("- a", "\\- a"), ("+ a", "\\+ a"), ("=== x", "\\=== x"), ("1. a", "1\\. a"),
            ("12) a", "12\\) a"), ("7 days", "7 days"), ("1.5 s", "1\\.5 s"),
            ("~~s~~", "\\~\\~s\\~\\~"),
            ("$x$", "\\$x\\$"), ("", ""), ("  a   b  ", "a b"), ("a\nb\r\nc\u{2028}d", "a b c d"),
            ("a\u{202E}b\u{0}", "a\u{FFFD}b\u{FFFD}"), ("é 🚀", "é 🚀"),
        ])
    func text(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text) == expected)
    }

    @Test(
        "Addresses are code, in links where they can be followed",
        arguments: [
            (
                "See https://a.example.com/x_y.",
                "See [`https://a.example.com/x_y`](https://a.example.com/x_y)."
            ),
            ("(http://a.example.com)", "([`http://a.example.com`](http://a.example.com))"),
            ("HTTPS://a/(b)", "[`HTTPS://a/(b)`](HTTPS://a/(b))"),
            ("see:https://a", "see:[`https://a`](https://a)"),
            ("!https://a", "\\![`https://a`](https://a)"),
            ("https://{host}/x", "`https://{host}/x`"), ("x@y:https://a", "`x@y:https://a`"),
            ("<ftp://a>", "\\<`ftp://a`>"), ("www.example.com", "`www.example.com`"),
            ("me@example.com, you", "`me@example.com`, you"), ("ask @all", "ask `@all`"),
            ("and/or: x", "and/or: x"), ("javascript:x", "javascript:x"),
        ])
    func addresses(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text) == expected)
    }

    @Test(
        "Links to other sites stay links",
        arguments: [
            ("[a b](https://c/d_e)", "[a b](https://c/d_e)"),
            ("[Figma\nREST `API`](https://c)", "[Figma REST `API`](https://c)"),
            ("see [a](<https://c> \"t\").", "see [a](https://c)."),
            ("[a](mailto:x@y.example)", "[a](mailto:x@y.example)"),
            ("<https://c>", "[`https://c`](https://c)"),
            ("<mailto:x@y.example>", "[`mailto:x@y.example`](mailto:x@y.example)"),
            ("[](https://c)", "[`https://c`](https://c)"),
            ("[a[0] *b*](https://c)", "[a\\[0\\] \\*b\\*](https://c)"),
            ("[`]`](https://c)", "[`]`](https://c)"),
            ("[a](https://c/x(y))", "[a](https://c/x(y))"),
            ("[a](<https://c/x)>)", "[a](https://c/x%29)"),
            ("[a](https://c/\\_x|`$é)", "[a](https://c/_x%7C%60%24%C3%A9)"),
            ("[https://d](https://c)", "[`https://d`](https://c)"),
            ("[[a](https://b)](https://c)", "[a](https://c)"),
            ("\\[a](https://c)", "\\\\\\[a\\]([`https://c`](https://c))"),
            ("![a](https://c/p.png)", "[a](https://c/p.png)"),
            ("no![a](https://c)", "no[a](https://c)"),
            ("![](https://c/p.png)", "[`https://c/p.png`](https://c/p.png)"),
            ("[![a](https://b)](https://c)", "[a](https://c)"),
        ])
    func links(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text, inCell: true) == expected)
    }

    @Test(
        "Links that would lead nowhere, or run something, are text",
        arguments: [
            ("[a](/docs/x)", "a (`/docs/x`)"), ("[a](#x)", "a"), ("f[i](x)", "f\\[i\\](x)"),
            ("[a](javascript:alert(1))", "a (`javascript:alert(1)`)"),
            ("[a](data:text/html,x)", "a (`data:text/html,x`)"),
            ("[a](https://)", "a (`https://`)"), ("[a](java\\script:x)", "a (`java\\script:x`)"),
            ("[a](&#106;avascript:x)", "a (`&#106;avascript:x`)"),
            ("[a](https:\\//x)", "[a](https://x)"),
            ("[a] (https://c)", "\\[a\\] ([`https://c`](https://c))"),
        ])
    func noLinks(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text) == expected)
    }

    @Test("Headings have no links")
    func headings() {
        #expect(MarkdownText.inline("[a](https://b)", hasLinks: false) == "a")
        #expect(MarkdownText.inline("a https://b", hasLinks: false) == "a `https://b`")
    }

    @Test(
        "A first sentence has whole links and code",
        arguments: [
            ("One sentence of a text. Another.", "One sentence of a text."),
            (
                "See the [page. Of it](https://a/b.) first. Then.",
                "See the [page. Of it](https://a/b.) first."
            ),
            ("Take `a long value. Or` another. Then.", "Take `a long value. Or` another."),
            ("See [the\npage](https://a) of it.\nMore", "See [the\npage](https://a) of it."),
            ("```\nx\n```", "```"),
        ])
    func firstSentences(_ text: String, _ expected: String) {
        #expect(MarkdownText.firstSentence(text) == expected)
    }

    @Test("A long sentence is cut between words, and not in a link")
    func longSentences() {
        let words = String(repeating: "word ", count: 31)
        #expect(
            MarkdownText.firstSentence(words + "[a b c](https://d) e") == words.dropLast() + " …")
        let long = String(repeating: "x", count: 400)
        #expect(MarkdownText.firstSentence(long) == long.prefix(160) + " …")
        #expect(MarkdownText.firstSentence("[\(long)](https://d) e") == "[\(long)](https://d) …")
    }

    @Test(
        "What stands between grave accents is code",
        arguments: [
            ("Pass `a_b`.", "Pass `a_b`."), ("`a|b`", "`a\\|b`"), ("a ` b", "a \\` b"),
            ("`` x", "\\`\\` x"), ("`<b>` <i>", "`<b>` \\<i>"),
        ])
    func codeInText(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text, inCell: true) == expected)
    }

    @Test(
        "Blocks",
        arguments: [
            ("a\nb", ["a b"]), ("a\n\n\nb\n", ["a", "", "b"]), ("- a\n- b", ["- a", "- b"]),
            ("a\n* b\n  c\n\nd", ["a", "", "- b c", "", "d"]), ("", []), ("\n \n", []),
            ("a\n===\nb", ["a === b"]), ("```\nx\n```", ["`x`"]),
            ("    x", ["x"]), ("- # a\n- - b", ["- \\# a", "- \\- b"]),
            ("a\u{85}\u{85}b", ["a", "", "b"]),
            ("````\n``` {\n````", ["\\`\\`\\`\\` \\`\\`\\` { \\`\\`\\`\\`"]),
        ])
    func blocks(_ text: String, _ lines: [String]) {
        #expect(MarkdownText.lines(text) == lines)
    }

    @Test("Code in a cell doesn't end it")
    func codeInCell() {
        #expect(MarkdownText.code("a|b", inCell: true) == "`a\\|b`")
        #expect(MarkdownText.code("a|b") == "`a|b`")
        #expect(MarkdownText.code("a`|b", inCell: true) == "`` a`\\|b ``")
    }

    @Test("Each declaration of a change is one line of its block", arguments: HostileText.all)
    func difference(_ text: String) {
        let lines = MarkdownText.difference(old: text + "\n```", new: text)
        #expect(lines.map { $0.prefix(2) } == ["``", "- ", "+ ", "``"])
        for scalar in lines.flatMap(\.unicodeScalars) {
            #expect(!PlainText.isHarmful(scalar))
        }
    }

    @Test("No line ends early or hides text", arguments: HostileText.all)
    func hostile(_ text: String) {
        let lines =
            MarkdownText.lines(text + " x " + text) + [MarkdownText.inline(text)]
            + [MarkdownText.code(text, inCell: true)]
        for scalar in lines.flatMap(\.unicodeScalars) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                Issue.record("U+\(String(scalar.value, radix: 16)) in \(lines)")
            default: continue
            }
        }
    }
}
