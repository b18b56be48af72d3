import Testing

@testable import SDKOverlay

/// The five functions: RFC 9535, sections 2.4.4 to 2.4.8.
@Suite struct FunctionTests {
    static let document = QueriedDocument(
        #"""
        {"list": ["a", "ab", "abc", "é", "e\u0301", "𝄞𝄞", "", "a\nb", "1995-05-08", "Ж", "ж", "a.b", "x\u2028y", "[a]"],
         "mixed": [1, null, true, [], [1, 2], {}, {"a": 1}, {"a": [1, 2, 3], "b": "abc"}, "abc"],
         "p": {"ends": "b$", "whole": "a.*", "wrong": "[a", "none": 1}, "n": 3, "deep": {"a": {"a": {"a": 1}}}}
        """#)

    /// Characters of a string, elements, members; nothing for the rest.
    static let length: [(query: String, paths: [String])] = [
        (
            "$.list[?length(@)==1]",
            [
                "$['list'][0]", "$['list'][3]", "$['list'][9]", "$['list'][10]",
            ]
        ),
        ("$.list[?length(@)==2]", ["$['list'][1]", "$['list'][4]", "$['list'][5]"]),
        ("$.list[?length(@)<1]", ["$['list'][6]"]),
        (
            "$.list[?length(@)>=$.n]",
            [
                "$['list'][2]", "$['list'][7]", "$['list'][8]", "$['list'][11]", "$['list'][12]",
                "$['list'][13]",
            ]
        ),
        ("$.mixed[?length(@)==2]", ["$['mixed'][4]", "$['mixed'][7]"]),
        ("$.mixed[?length(@)==0]", ["$['mixed'][3]", "$['mixed'][5]"]),
        ("$.mixed[?length(@)==3]", ["$['mixed'][8]"]),
        ("$.mixed[?length(@.a)==3]", ["$['mixed'][7]"]),
        (
            "$.mixed[?length(@.a)==length(@.b)]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        (
            "$.mixed[?length(@.z)==length(@.y)]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        ("$.mixed[?length(@.z)==0]", []),
        (
            "$.mixed[?length(@)!=2]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][5]",
                "$['mixed'][6]", "$['mixed'][8]",
            ]
        ),
        (
            "$.mixed[?length('abc')==3]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        (
            "$.mixed[?length(1)==length(null)]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        ("$.mixed[?length(value(@..b))==3]", ["$['mixed'][7]"]),
        ("$.mixed[?length( @ )==2]", ["$['mixed'][4]", "$['mixed'][7]"]),
        ("$.mixed[?2 == length(@)]", ["$['mixed'][4]", "$['mixed'][7]"]),
        (
            "$.list[?length(@)>length($.list[0])]",
            [
                "$['list'][1]", "$['list'][2]", "$['list'][4]", "$['list'][5]", "$['list'][7]",
                "$['list'][8]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
            ]
        ),
    ]

    /// How many results a query has, repeats included.
    static let count: [(query: String, paths: [String])] = [
        ("$.mixed[?count(@.*)==2]", ["$['mixed'][4]", "$['mixed'][7]"]),
        (
            "$.mixed[?count(@.*)==0]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][5]",
                "$['mixed'][8]",
            ]
        ),
        ("$.mixed[?count(@..*)>2]", ["$['mixed'][7]"]),
        ("$.mixed[?count(@.a)==1]", ["$['mixed'][6]", "$['mixed'][7]"]),
        ("$.mixed[?count(@['a','a','b'])==3]", ["$['mixed'][7]"]),
        ("$.mixed[?count(@['a','a'])==2]", ["$['mixed'][6]", "$['mixed'][7]"]),
        (
            "$.mixed[?count(@)==1]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        (
            "$.mixed[?count($.list[*])==14]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        (
            "$.mixed[?count($..a)>=count(@.*)]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        ("$.mixed[?count( @.* )==1]", ["$['mixed'][6]"]),
        ("$.mixed[?count(@[?@>1])>0]", ["$['mixed'][4]"]),
    ]

    /// The one result of a query; nothing for none or several.
    static let value: [(query: String, paths: [String])] = [
        ("$.mixed[?value(@.*)==1]", ["$['mixed'][6]"]),
        ("$.mixed[?value(@..b)=='abc']", ["$['mixed'][7]"]),
        ("$.mixed[?value(@[*])==null]", []),
        (
            "$.mixed[?value(@.z)==value(@.y)]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        ("$.mixed[?value(@.a)==1]", ["$['mixed'][6]"]),
        ("$.mixed[?value(@)==true]", ["$['mixed'][2]"]),
        (
            "$.mixed[?value($.list[0:1])=='a']",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][6]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
        ("$.deep[?value(@..a)==1]", []),
        ("$.mixed[?value(@.a[0:1])==1]", ["$['mixed'][7]"]),
        (
            "$.mixed[?value(@.*)!=1]",
            [
                "$['mixed'][0]", "$['mixed'][1]", "$['mixed'][2]", "$['mixed'][3]", "$['mixed'][4]",
                "$['mixed'][5]", "$['mixed'][7]", "$['mixed'][8]",
            ]
        ),
    ]

    /// The whole of a string fits an I-Regexp.
    static let match: [(query: String, paths: [String])] = [
        ("$.list[?match(@, 'a')]", ["$['list'][0]"]),
        (
            "$.list[?match(@, 'a.*')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][11]",
            ]
        ),
        (
            #"$.list[?match(@, "a.*")]"#,
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][11]",
            ]
        ),
        ("$.list[?match(@, 'a|ab')]", ["$['list'][0]", "$['list'][1]"]),
        ("$.list[?match(@, '.b')]", ["$['list'][1]"]),
        (
            "$.list[?match(@, '.')]",
            [
                "$['list'][0]", "$['list'][3]", "$['list'][9]", "$['list'][10]",
            ]
        ),
        ("$.list[?match(@, '..')]", ["$['list'][1]", "$['list'][4]", "$['list'][5]"]),
        (
            "$.list[?match(@, '.*')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][8]", "$['list'][9]", "$['list'][10]",
                "$['list'][11]", "$['list'][12]", "$['list'][13]",
            ]
        ),
        ("$.list[?match(@, '')]", ["$['list'][6]"]),
        ("$.list[?match(@, 'a.b')]", ["$['list'][11]"]),
        (#"$.list[?match(@, 'a\\.b')]"#, ["$['list'][11]"]),
        ("$.list[?match(@, '[0-9]{4}-[0-9]{2}-[0-9]{2}')]", ["$['list'][8]"]),
        (#"$.list[?match(@, '\\p{Lu}')]"#, ["$['list'][9]"]),
        (#"$.list[?match(@, '\\p{Ll}')]"#, ["$['list'][0]", "$['list'][3]", "$['list'][10]"]),
        (
            #"$.list[?match(@, '\\p{L}+')]"#,
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][9]",
                "$['list'][10]",
            ]
        ),
        (#"$.list[?match(@, '\\P{L}+')]"#, ["$['list'][5]", "$['list'][8]"]),
        (#"$.list[?match(@, '\\p{Mn}|\\p{L}\\p{Mn}')]"#, ["$['list'][4]"]),
        ("$.list[?match(@, 'x.y')]", ["$['list'][12]"]),
        ("$.list[?match(@, '[a]')]", ["$['list'][0]"]),
        (#"$.list[?match(@, '\\[a\\]')]"#, ["$['list'][13]"]),
        (
            "$.list[?match(@, '[^a]*')]",
            [
                "$['list'][3]", "$['list'][4]", "$['list'][5]", "$['list'][6]", "$['list'][8]",
                "$['list'][9]", "$['list'][10]", "$['list'][12]",
            ]
        ),
        ("$.list[?match(@, '[a-c]{2,}')]", ["$['list'][1]", "$['list'][2]"]),
        ("$.list[?match(@, '[a-c]{2}')]", ["$['list'][1]"]),
        ("$.list[?match(@, '(a|b|c){1,2}')]", ["$['list'][0]", "$['list'][1]"]),
        ("$.list[?match(@, '(ab)?c?')]", ["$['list'][1]", "$['list'][2]", "$['list'][6]"]),
        (#"$.list[?match(@, '[\\[a\\]]+')]"#, ["$['list'][0]", "$['list'][13]"]),
        (#"$.list[?match(@, '\\n')]"#, []),
        (#"$.list[?match(@, 'a\\nb')]"#, ["$['list'][7]"]),
        ("$.list[?match(@, '𝄞+')]", ["$['list'][5]"]),
        ("$.list[?match(@, '[𝄀-𝅘𝅥]{2}')]", ["$['list'][5]"]),
        (
            "$.list[?match(@, $.p.whole)]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][11]",
            ]
        ),
        ("$.list[?match(@, $.p.wrong)]", []),
        ("$.list[?match(@, $.p.none)]", []),
        ("$.list[?match(@, $.p.absent)]", []),
        (
            "$.list[?match(@, value($.p['whole']))]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][11]",
            ]
        ),
        ("$.list[?match(@, '[a')]", []),
        ("$.list[?match(@, '*')]", []),
        ("$.list[?match(@, 'a**')]", []),
        ("$.list[?match(@, '(?:a)')]", []),
        (#"$.list[?match(@, '\\d+')]"#, []),
        ("$.list[?match(@, 'a{2,1}')]", []),
        (
            "$.list[?!match(@, '.*b.*')]",
            [
                "$['list'][0]", "$['list'][3]", "$['list'][4]", "$['list'][5]", "$['list'][6]",
                "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]", "$['list'][12]",
                "$['list'][13]",
            ]
        ),
        ("$.list[?match(@, 'a') || match(@, 'ab')]", ["$['list'][0]", "$['list'][1]"]),
        ("$.mixed[?match(@, 'abc')]", ["$['mixed'][8]"]),
        ("$.mixed[?match(@.b, 'a.c')]", ["$['mixed'][7]"]),
        ("$.list[?match('a', @)]", ["$['list'][0]", "$['list'][13]"]),
        ("$.list[?match( @ , 'a' )]", ["$['list'][0]"]),
    ]

    /// A part of a string fits an I-Regexp.
    static let search: [(query: String, paths: [String])] = [
        (
            "$.list[?search(@, 'a')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][7]", "$['list'][11]",
                "$['list'][13]",
            ]
        ),
        (
            "$.list[?search(@, 'b')]",
            [
                "$['list'][1]", "$['list'][2]", "$['list'][7]", "$['list'][11]",
            ]
        ),
        ("$.list[?search(@, 'b.')]", ["$['list'][2]"]),
        (
            "$.list[?search(@, '')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
            ]
        ),
        (
            "$.list[?search(@, '^a')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][7]", "$['list'][11]",
            ]
        ),
        ("$.list[?search(@, 'b$')]", ["$['list'][1]", "$['list'][7]", "$['list'][11]"]),
        ("$.list[?search(@, '^$')]", ["$['list'][6]"]),
        ("$.list[?search(@, '[0-9]{2}$')]", ["$['list'][8]"]),
        (#"$.list[?search(@, '\\p{Lu}')]"#, ["$['list'][9]"]),
        (
            "$.list[?search(@, '.')]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]",
                "$['list'][11]", "$['list'][12]", "$['list'][13]",
            ]
        ),
        (#"$.list[?search(@, '\\.')]"#, ["$['list'][11]"]),
        ("$.list[?search(@, 'c|é')]", ["$['list'][2]", "$['list'][3]"]),
        ("$.list[?search(@, $.p.ends)]", ["$['list'][1]", "$['list'][7]", "$['list'][11]"]),
        ("$.list[?search(@, $.p.wrong)]", []),
        ("$.mixed[?search(@, 'b')]", ["$['mixed'][8]"]),
        ("$.mixed[?search(@.b, 'b')]", ["$['mixed'][7]"]),
        (
            "$.list[?!search(@, 'a')]",
            [
                "$['list'][3]", "$['list'][4]", "$['list'][5]", "$['list'][6]", "$['list'][8]",
                "$['list'][9]", "$['list'][10]", "$['list'][12]",
            ]
        ),
    ]

    @Test(arguments: length)
    func selectsLength(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: count)
    func selectsCount(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: value)
    func selectsValue(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: match)
    func selectsMatch(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: search)
    func selectsSearch(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }
}
