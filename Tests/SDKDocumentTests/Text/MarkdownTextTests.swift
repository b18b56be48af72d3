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
        "Addresses are code, so that nothing makes links of them",
        arguments: [
            ("See https://a.example.com/x_y.", "See `https://a.example.com/x_y`."),
            ("(http://a.example.com)", "(`http://a.example.com`)"),
            ("<ftp://a>", "\\<`ftp://a`>"), ("www.example.com", "`www.example.com`"),
            ("me@example.com, you", "`me@example.com`, you"), ("ask @all", "ask `@all`"),
            ("[a](https://b)", "\\[`a](https://b`)"), ("and/or: x", "and/or: x"),
        ])
    func addresses(_ text: String, _ expected: String) {
        #expect(MarkdownText.inline(text) == expected)
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
            ("a\n===\nb", ["a === b"]), ("```\nx\n```", ["\\`\\`\\` x \\`\\`\\`"]),
            ("    x", ["x"]), ("- # a\n- - b", ["- \\# a", "- \\- b"]),
            ("a\u{85}\u{85}b", ["a", "", "b"]),
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
