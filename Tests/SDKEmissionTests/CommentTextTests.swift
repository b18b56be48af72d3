import Samples
import Testing

@testable import SDKEmission

@Suite struct CommentTextTests {
    @Test(
        "Lines",
        arguments: [
            ("One.", ["One."]), ("  One.  ", ["One."]), ("One\ntwo", ["One two"]),
            ("One\n\ntwo", ["One", "", "two"]), ("One\n\n\n\ntwo\n\n", ["One", "", "two"]),
            ("- a\n- b", ["- a", "- b"]), ("1. a\n2. b", ["1. a", "2. b"]),
            ("|a|b|\n|-|-|", ["|a|b|", "|-|-|"]), ("# Head\ntext", ["# Head", "text"]),
            ("```\na   b\n```", ["```", "a   b", "```"]), ("```\na", ["```", "a", "```"]),
            ("~~~\na", ["~~~", "a", "~~~"]), ("```\n~~~\n````", ["```", "\\~~~", "````"]),
            ("````\n```\na", ["````", "\\```", "a", "````"]), ("```a``` b", ["\\```a``` b"]),
            ("<!-- a", ["\\<!-- a"]), ("<?a", ["\\<?a"]), ("<PRE>a", ["\\<PRE>a"]),
            ("<b>a</b>", ["<b>a</b>"]),
            ("aaaa bbbb cccc dddd ``` e", ["aaaa bbbb cccc dddd ```", "e"]),
            ("aaaa bbbb cccc dddd <!-- e", ["aaaa bbbb cccc dddd <!--", "e"]),
            ("aaaa bbbb cccc dddd === e", ["aaaa bbbb cccc dddd ===", "e"]),
            ("a\rb", ["a b"]), ("a\u{2028}b", ["a b"]), ("", []), ("\n \n", []),
            ("aaaa bbbb cccc dddd eeee", ["aaaa bbbb cccc dddd", "eeee"]),
            // A dash or a number in running text begins no list.
            ("aaaa bbbb cccc dddd - eeee", ["aaaa bbbb cccc dddd -", "eeee"]),
        ] as [(String, [String])])
    func lines(_ text: String, _ lines: [String]) {
        #expect(CommentText.lines(text, width: 20) == lines)
    }

    @Test(
        "What DocC reads as more than text is text",
        arguments: [
            ("@Metadata {", ["&#64;Metadata {"]),
            ("a\n\n  @Comment x", ["a", "", "&#64;Comment x"]),
            ("\\param x y", ["&#92;param x y"]), ("\\@param x", ["&#92;@param x"]),
            ("@ x", ["@ x"]), ("\\* x", ["\\* x"]),
            ("aaaa bbbb cccc dddd @Row { x", ["aaaa bbbb cccc dddd @Row", "{ x"]),
            ("aaaa bbbb cccc dddd \\brief x", ["aaaa bbbb cccc dddd \\brief", "x"]),
            ("- Parameter x: y", ["\\- Parameter x: y"]), ("* returns:", ["\\* returns:"]),
            ("+   THROWS x", ["\\+   THROWS x"]),
            ("- a\n- Parameters:", ["- a", "\\- Parameters:"]),
            ("aaaa bbbb cccc dddd ```e``` f", ["aaaa bbbb cccc dddd ```e```", "f"]),
            ("- Note: x", ["- Note: x"]), ("- returned: x", ["- returned: x"]),
            ("## Topics", ["### Topics"]), ("##\tSee Also", ["###    See Also"]),
            ("### a", ["### a"]), ("# a", ["# a"]),
        ] as [(String, [String])])
    func documentation(_ text: String, _ lines: [String]) {
        #expect(CommentText.lines(text, width: 20) == lines)
    }

    @Test("A field of the generator's own begins the text, and no other one")
    func ownField() {
        #expect(
            CommentText.lines("- Returns: a\n- Throws: b\n@c", width: 20, isField: true)
                == ["- Returns: a", "\\- Throws: b @c"])
    }

    @Test("No line ends early or hides text", arguments: HostileText.all)
    func hostile(_ text: String) {
        let lines =
            CommentText.lines(text + " x " + text, width: 40) + [CommentText.line(text)]
            + [CommentText.code(text)]
        for scalar in lines.flatMap(\.unicodeScalars) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                Issue.record("U+\(String(scalar.value, radix: 16)) in \(lines)")
            default: continue
            }
        }
    }

    @Test(
        "Inline code",
        arguments: [("a", "`a`"), ("a`b", "`a'b`"), ("a\nb", "`a b`"), ("", "``")])
    func code(_ text: String, _ code: String) {
        #expect(CommentText.code(text) == code)
    }
}
