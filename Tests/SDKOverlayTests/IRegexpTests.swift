import Testing

@testable import SDKOverlay

/// Expressions of RFC 9485.
@Suite struct IRegexpTests {
    static let wholes: [(expression: String, fit: [String], others: [String])] = [
        ("", [""], ["a"]), ("a", ["a"], ["", "b", "aa", "A"]),
        ("ab", ["ab"], ["a", "b", "abc", "xab"]),
        ("a|b|cd", ["a", "b", "cd"], ["c", "ab", "d"]), ("|a", ["", "a"], ["aa"]),
        ("a||b", ["", "a", "b"], ["ab"]),
        ("a*", ["", "a", "aaa"], ["b", "ab"]), ("a+", ["a", "aaa"], ["", "b"]),
        ("a?b", ["b", "ab"], ["aab", "a"]),
        ("a{2}", ["aa"], ["a", "aaa"]), ("a{2,}", ["aa", "aaaaa"], ["a", ""]),
        ("a{1,3}", ["a", "aaa"], ["", "aaaa"]),
        ("a{0}", [""], ["a"]), ("a{0,1}b", ["b", "ab"], ["aab"]), ("a{02}", ["aa"], ["a"]),
        ("(ab)+", ["ab", "abab"], ["aba", ""]), ("(a|b)*c", ["c", "abbac"], ["abd"]),
        ("((a)(b))", ["ab"], ["a"]),
        ("()", [""], ["a"]), ("()*a", ["a"], [""]), ("(a*)*", ["", "aaaa"], ["b"]),
        ("(a*)+b", ["b", "aab"], ["aa"]),
        ("(a|)+", ["", "aa"], ["b"]), ("(a?){3}", ["", "aaa"], ["aaaa"]),
        ("(a{2}){2}", ["aaaa"], ["aaa"]),
        (".", ["a", "é", "𝄞", "\u{2028}", "\u{85}", "\0"], ["", "\n", "\r", "ab"]),
        (".*b", ["b", "aab"], ["a\nb"]),
        ("[abc]", ["a", "c"], ["d", "ab", ""]), ("[a-c]", ["b"], ["d", "-"]),
        ("[^a-c]", ["d", "\n", "𝄞"], ["a", ""]),
        ("[-a]", ["-", "a"], ["b"]), ("[a-]", ["-", "a"], ["b"]), ("[^-]", ["a"], ["-"]),
        ("[-]", ["-"], ["a"]),
        ("[--]", ["-"], ["a"]), ("[a^]", ["a", "^"], ["b"]), ("[^^]", ["a"], ["^"]),
        ("[.]", ["."], ["a"]),
        ("[$|()*+?{}]", ["$", "|", "(", "}"], ["a"]),
        (#"[\]\[\\\-\^]"#, ["]", "[", "\\", "-", "^"], ["a"]),
        (#"[\n\r\t]"#, ["\n", "\r", "\t"], ["n", " "]), (#"[+-.]"#, ["+", ",", "-", "."], ["/"]),
        (#"[\.-a]"#, [".", "A", "a"], ["-", "b"]), ("[𝄀-𝅘𝅥]", ["𝄞"], ["a"]),
        ("[é]", ["é"], ["e\u{301}", "e"]),
        (#"\(\)\*\+\-\.\?\[\\\]\^\{\|\}"#, [#"()*+-.?[\]^{|}"#], ["a"]),
        (#"\n\r\t"#, ["\n\r\t"], ["nrt"]),
        (#"\p{L}"#, ["a", "Ж", "é", "中"], ["1", "-"]),
        (#"\p{Lu}\p{Ll}+"#, ["Abc", "Жж"], ["abc", "AB"]),
        (#"\P{L}"#, ["1", "-", " "], ["a"]), (#"\p{Nd}{2}"#, ["12", "٣٤"], ["1a"]),
        (#"\p{Zs}"#, [" ", "\u{A0}"], ["\t"]),
        (#"\p{Sc}"#, ["$", "€"], ["a"]), (#"\p{P}"#, [".", "-", "«"], ["a", "$"]),
        (#"\p{C}"#, ["\u{1}", "\u{200B}"], ["a"]),
        (#"\p{Mn}"#, ["\u{301}"], ["a"]), (#"[\p{L}\p{N}_]+"#, ["a_1"], ["a-1", ""]),
        (#"[^\p{L}]"#, ["1"], ["a"]),
        (#"[\P{L}a]"#, ["1", "a"], ["b"]), (#"[^\P{L}]"#, ["a"], ["1"]),
        (#"\p{So}|\p{Sm}"#, ["☺", "+"], ["a"]),
        ("^ab$", ["ab"], ["xab"]), ("a^b", [], ["ab", "a^b"]), ("(^a|b)c$", ["ac", "bc"], ["c"]),
        ("a,b-c/:;<=>@_'\"#%&!~`", ["a,b-c/:;<=>@_'\"#%&!~`"], ["a"]),
        ("1{3}2{1,2}", ["1112", "11122"], ["112"]),
    ]

    @Test(arguments: wholes)
    func matchesTheWhole(expression: String, fit: [String], others: [String]) throws {
        let compiled = try #require(IRegexp(expression))
        for text in fit { #expect(fits(compiled, text), "\(text.debugDescription)") }
        for text in others { #expect(!fits(compiled, text), "\(text.debugDescription)") }
    }

    static let parts: [(expression: String, fit: [String], others: [String])] = [
        ("b", ["b", "abc", "ab"], ["", "a"]), ("", ["", "a"], []), ("^b", ["bc"], ["ab", ""]),
        ("b$", ["ab"], ["bc"]), ("^$", [""], ["a"]), ("^a|b$", ["ax", "xb"], ["xax"]),
        ("ab+c", ["xabbbcx"], ["xacx"]),
        ("(a|b){3}", ["xabax"], ["abxab"]), (".", ["\na"], ["\n\r"]), ("a.c", ["xx a𝄞c"], ["a\nc"]),
        ("aab", ["aaab", "aaaaaab"], ["aba"]), ("a{3}", ["baaab"], ["aabaa"]),
        ("x*", ["", "y"], []),
    ]

    @Test(arguments: parts)
    func findsAPart(expression: String, fit: [String], others: [String]) throws {
        let compiled = try #require(IRegexp(expression))
        for text in fit { #expect(fits(compiled, text, isSearch: true)) }
        for text in others { #expect(!fits(compiled, text, isSearch: true)) }
    }

    static let refused = [
        "(", ")", "(a", "a)", "[", "]", "[]", "[^]", "[a", "a]", "{", "}", "a{", "a{}", "a{,2}",
        "a{1", "a{1,2",
        "a{2,1}", "a{-1}", "a{1 }", "*", "+", "?", "|*", "(*a)", "a**", "a+?", "a??", "a{2}{3}",
        "a*{2}", #"\"#,
        #"\d"#, #"\w"#, #"\s"#, #"\b"#, #"\a"#, #"\1"#, #"\x41"#, #"\u0041"#, #"\/"#, #"\,"#,
        #"\$"#, #"\p"#,
        #"\p{"#, #"\p{}"#, #"\p{X}"#, #"\p{Lx}"#, #"\p{LC}"#, #"\p{Cs}"#, #"\p{lu}"#,
        #"\p{IsGreek}"#, #"\pL"#,
        "[z-a]", "[a-b-c]", "[a--]", "[[a]]", "[a[b]", #"[\d]"#, #"[\p{L}-z]"#, #"[a-\p{L}]"#,
        "[a-z&&[b]]", "(?:a)",
        "(?i)a", "(?=a)", "[[:alpha:]]",
    ]

    @Test(arguments: refused)
    func refuses(expression: String) {
        #expect(IRegexp(expression) == nil)
    }

    @Test func limitsItsProgram() {
        #expect(IRegexp("a{5000}") != nil)
        #expect(IRegexp("a{1000000000000000000000}") == nil)
        #expect(IRegexp("((a{100}){100}){100}") == nil)
        #expect(IRegexp(String(repeating: "(", count: 100_000)) == nil)
        #expect(IRegexp(String(repeating: "a|", count: 100_000)) == nil)
        #expect(IRegexp(String(repeating: "a", count: 30_000)) == nil)
    }

    /// What takes exponential time in engines that go back.
    @Test func takesTimeInProportion() throws {
        let text = String(repeating: "a", count: 20_000)
        for expression in ["(a+)+b", "(a|aa)+b", "(a*)*b", "(.*)(.*)(.*)b", "(a?){30}b"] {
            let compiled = try #require(IRegexp(expression))
            #expect(!fits(compiled, text))
        }
    }

    @Test func endsWhenNoWorkIsLeft() throws {
        let compiled = try #require(IRegexp("(a|b)*"))
        var work = 100
        #expect(
            !compiled.matches(String(repeating: "a", count: 1_000), isSearch: false, work: &work))
        #expect(work <= 0)
    }

    private func fits(_ expression: IRegexp, _ text: String, isSearch: Bool = false) -> Bool {
        var work = 10_000_000
        return expression.matches(text, isSearch: isSearch, work: &work)
    }
}
