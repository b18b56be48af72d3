import SDKMustache
import Testing

@Suite struct PartialTests {
    static let tree: MustacheValue = [
        "n": "a", "l": [["n": "b", "l": []], ["n": "c", "l": [["n": "d", "l": []]]]],
    ]

    static let cases: [SpecificationCase] = [
        .init("inline", "<{{>p}}>", partials: ["p": "in"], "<in>"),
        .init("missing", "<{{>p}}>", "<>"),
        .init("context", "{{#o}}{{>p}}{{/o}}", ["o": ["n": 1]], partials: ["p": "{{n}}"], "1"),
        .init(
            "recursion over data", "{{>p}}", tree,
            partials: ["p": "{{n}}<{{#l}}{{>p}}{{/l}}>"], "a<b<>c<d<>>>"),
        .init("name with a path", "{{> a/b.c }}", partials: ["a/b.c": "in"], "in"),
        .init("space around stays", "| {{>p}} |", partials: ["p": "\t|\t"], "| \t|\t |"),
        .init(
            "inline is not indented", "  {{n}}  {{>p}}\n", ["n": 1], partials: ["p": "a\nb"],
            "  1  a\nb\n"),
        .init("standalone", "a\n{{>p}}\nb", partials: ["p": "p\n"], "a\np\nb"),
        .init("standalone, CRLF", "|\r\n{{>p}}\r\n|", partials: ["p": ">"], "|\r\n>|"),
        .init("first line", "  {{>p}}\n>", partials: ["p": ">\n>"], "  >\n  >>"),
        .init("last line", ">\n  {{>p}}", partials: ["p": ">\n>"], ">\n  >\n  >"),
        .init(
            "values are not indented", " {{>p}}\n", ["n": "x\ny"],
            partials: ["p": "{{n}}{{{n}}}\nz\n"],
            " x\nyx\ny\n z\n"),
        .init(
            "empty lines stay empty", "  {{>p}}\n", partials: ["p": "a\n\nb\r\n\r\nc\n"],
            "  a\n\n  b\r\n\r\n  c\n"),
        .init("tabs", "\t{{>p}}\n", partials: ["p": "a\n b\n"], "\ta\n\t b\n"),
        .init(
            "indentations add up", " {{>p}}\n",
            partials: ["p": "p\n  {{>q}}\np\n", "q": "q\n{{>r}}\n", "r": "r\n"],
            " p\n   q\n   r\n p\n"),
        .init(
            "inline in an indented one", "  {{>p}}\n",
            partials: ["p": "a {{>q}}\nb\n", "q": "1\n2"],
            "  a 1\n2\n  b\n"),
        .init(
            "standalone tags of a partial", "  {{>p}}\n", ["l": [1, 2]],
            partials: ["p": "{{#l}}\n  - {{.}}\n{{/l}}\n{{! gone }}\nend\n"],
            "    - 1\n    - 2\n  end\n"),
        .init(
            "inline tags that begin a line", "  {{>p}}\n", ["b": true, "l": [1, 2]],
            partials: ["p": "{{#b}}x{{/b}}\n{{! c }}y\n{{#l}}{{.}}\n{{/l}}z\n"],
            "  x\n  y\n  1\n  2\n  z\n"),
        .init(
            "indented recursion", "{{>p}}\n", tree,
            partials: ["p": "{{n}}\n{{#l}}\n  {{>p}}\n{{/l}}\n"],
            "a\n  b\n  c\n    d\n"),
        .init("nothing in it", "a\n  {{>p}}\nb", partials: ["p": ""], "a\nb"),
        .init("padding", "|{{> p }}|", partials: ["p": "[]"], "|[]|"),
    ]

    @Test(arguments: cases) func partial(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }

    @Test func namesOfPartialsAreKnown() throws {
        let template = try MustacheTemplate("{{>b}}{{>a}}{{#x}}{{>b}}{{/x}}", name: "main")
        #expect(template.partialNames == ["b", "a"])
    }
}
