import Testing

@testable import SDKOverlay

/// Names in dots and in quotes: RFC 9535, sections 2.3.1 and 2.5.1.
@Suite struct NameSelectorTests {
    static let document = QueriedDocument(
        #"""
        {
          "a": "A", "b": {"c": [1, {"a": 2}]}, "": "empty", "é": "composed", "e\u0301": "decomposed",
          "☺": "smile", "𝄞": "clef", "_x1": 3, "j k": {"l.m": 4}, "'": "single", "\"": "double",
          "\\": "reverse", "/": "solidus", "\b\f\n\r\t": "controls", "\u0001": "one", "$": "root", "@": "current",
          "1": "digit", "null": null, "true": true
        }
        """#)

    /// Names after a dot.
    static let shorthands: [(query: String, paths: [String])] = [
        ("$", ["$"]),
        ("$.a", ["$['a']"]),
        ("$.b", ["$['b']"]),
        ("$.b.c", ["$['b']['c']"]),
        ("$.b.a", []),
        ("$.z", []),
        ("$.é", ["$['é']"]),
        ("$.é", ["$['é']"]),
        ("$.☺", ["$['☺']"]),
        ("$.𝄞", ["$['𝄞']"]),
        ("$._x1", ["$['_x1']"]),
        ("$.null", ["$['null']"]),
        ("$.true", ["$['true']"]),
        ("$.A", []),
        ("$.b.c.a", []),
    ]

    /// Names in either quotes.
    static let quoted: [(query: String, paths: [String])] = [
        ("$['a']", ["$['a']"]),
        (#"$["a"]"#, ["$['a']"]),
        ("$['b']['c']", ["$['b']['c']"]),
        ("$['b'].c", ["$['b']['c']"]),
        ("$.b['c']", ["$['b']['c']"]),
        ("$['']", ["$['']"]),
        (#"$[""]"#, ["$['']"]),
        ("$['j k']['l.m']", ["$['j k']['l.m']"]),
        ("$['j k'].z", []),
        ("$['é']", ["$['é']"]),
        ("$['é']", ["$['é']"]),
        ("$['☺']", ["$['☺']"]),
        ("$['𝄞']", ["$['𝄞']"]),
        ("$['$']", ["$['$']"]),
        ("$['@']", ["$['@']"]),
        ("$['1']", ["$['1']"]),
        ("$['null']", ["$['null']"]),
        ("$['z']", []),
        ("$['a','b']", ["$['a']", "$['b']"]),
        ("$['b','a']", ["$['b']", "$['a']"]),
        ("$['a','a']", ["$['a']", "$['a']"]),
        ("$['z','a','z']", ["$['a']"]),
        ("$['a'][0]", []),
        ("$['b']['c']['a']", []),
        (#"$['"']"#, [#"$['"']"#]),
        (#"$["'"]"#, [#"$['\'']"#]),
        ("$['/']", ["$['/']"]),
    ]

    /// Escapes in names; `é` has two spellings, which are two names.
    static let escaped: [(query: String, paths: [String])] = [
        (#"$['\'']"#, [#"$['\'']"#]),
        (#"$["\""]"#, [#"$['"']"#]),
        (#"$['\\']"#, [#"$['\\']"#]),
        (#"$['\/']"#, ["$['/']"]),
        (#"$['\b\f\n\r\t']"#, [#"$['\b\f\n\r\t']"#]),
        (#"$["\b\f\n\r\t"]"#, [#"$['\b\f\n\r\t']"#]),
        (#"$['\u0001']"#, [#"$['\u0001']"#]),
        (#"$['\u0061']"#, ["$['a']"]),
        (#"$['\u263a']"#, ["$['☺']"]),
        (#"$['\u263A']"#, ["$['☺']"]),
        (#"$["\uD834\uDD1E"]"#, ["$['𝄞']"]),
        (#"$["\ud834\udd1e"]"#, ["$['𝄞']"]),
        (#"$['\u00e9']"#, ["$['é']"]),
        (#"$['e\u0301']"#, ["$['é']"]),
        (#"$['\u005C']"#, [#"$['\\']"#]),
        (#"$['\u0027']"#, [#"$['\'']"#]),
        (#"$['\u0022']"#, [#"$['"']"#]),
        (#"$['\u002f']"#, ["$['/']"]),
    ]

    @Test(arguments: shorthands)
    func selectsShorthands(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: quoted)
    func selectsQuoted(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: escaped)
    func selectsEscaped(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }
}
