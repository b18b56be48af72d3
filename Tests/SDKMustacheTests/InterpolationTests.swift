import SDKMustache
import Testing

@Suite struct InterpolationTests {
    static let hostile: MustacheValue = ["text": "<a href=\"x\">Q&A's</a>"]
    static let nested: MustacheValue = ["a": ["b": ["c": ["name": "deep"]]], "name": "top"]

    static let cases: [SpecificationCase] = [
        .init("no tag", "plain {text} } {\n", "plain {text} } {\n"),
        .init("empty template", "", ""),
        .init("one name", "Dear {{who}},\n", ["who": "Ada"], "Dear Ada,\n"),
        .init(
            "escaped", "{{text}}", hostile,
            "&lt;a href=&quot;x&quot;&gt;Q&amp;A&#39;s&lt;/a&gt;"),
        .init("triple", "{{{text}}}", hostile, "<a href=\"x\">Q&A's</a>"),
        .init("ampersand", "{{&text}}", hostile, "<a href=\"x\">Q&A's</a>"),
        .init("number", "{{n}} {{{n}}} {{&n}}", ["n": 42], "42 42 42"),
        .init("decimal text", "{{n}}", ["n": "1.50"], "1.50"),
        .init("true and false", "{{t}} {{f}}", ["t": true, "f": false], "true false"),
        .init("null", "[{{n}}{{{n}}}{{&n}}]", ["n": nil], "[]"),
        .init("missing", "[{{n}}{{{n}}}{{&n}}]", "[]"),
        .init("list and object are no text", "[{{l}}{{o}}]", ["l": [1], "o": ["a": 1]], "[]"),
        .init("dotted", "{{a.b.c.name}}", nested, "deep"),
        .init("dotted is a section", "{{#a}}{{#b}}{{c.name}}{{/b}}{{/a}}", nested, "deep"),
        .init("dotted triple", "{{{a.b.c.name}}}{{&a.b.c.name}}", nested, "deepdeep"),
        .init("broken chain", "[{{a.x.c}}]", nested, "[]"),
        .init("chain does not look outwards", "[{{a.b.name}}]", nested, "[]"),
        .init("chain through text", "[{{name.length}}]", nested, "[]"),
        .init(
            "first part decides", "{{#a}}[{{b.c}}]{{/a}}",
            ["a": ["b": [:]], "b": ["c": "wrong"]], "[]"),
        .init("outermost text", "{{.}} {{{.}}} {{&.}}", "a<b", "a&lt;b a<b a<b"),
        .init("padding", "{{ n }}{{{ n }}}{{& n }}{{\tn\n}}", ["n": 1], "1111"),
        .init("surrounding space", "| {{n}} |  {{{n}}}  | {{&n}} |", ["n": 1], "| 1 |  1  | 1 |"),
        .init("never standalone", " {{n}}\n {{{n}}}\n {{&n}}\n", ["n": 1], " 1\n 1\n 1\n"),
        .init("unicode", "Grüße, {{wer}}! 👩‍👩‍👧", ["wer": "Zoë 日本"], "Grüße, Zoë 日本! 👩‍👩‍👧"),
        .init("unicode names", "{{größe}}{{日.本}}", ["größe": 1, "日": ["本": 2]], "12"),
        .init("value is no template", "{{a}}", ["a": "{{b}}", "b": "no"], "{{b}}"),
        .init("braces beside tags", "{ {{n}} } {{{n}}}}", ["n": 1], "{ 1 } 1}"),
    ]

    @Test(arguments: cases) func interpolation(_ it: SpecificationCase) throws {
        #expect(try it.rendered() == it.expected)
    }
}
