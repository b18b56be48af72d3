import Testing

@testable import SDKOverlay

/// Filters without functions: RFC 9535, section 2.3.5.
@Suite struct FilterSelectorTests {
    static let document = QueriedDocument(
        #"""
        {"list": [
          {"k": 1, "s": "a", "n": null}, {"k": 2, "s": "b", "t": true}, {"k": 1.0, "s": "", "t": false},
          {"k": "1", "o": {"x": 1, "y": [2]}}, {"o": {"y": [2], "x": 1.0}}, {"k": -1, "o": {"x": 1}},
          {"k": 1e1, "a": [1, 2]}, {"k": 10, "a": [2, 1]}, {"k": [], "a": []}, {"k": {}, "s": "é"},
          0, "a", null, true, [], {}, [1], [[1]]],
         "one": 1, "text": "b", "x": {"u": {"k": 1}, "v": {"k": 3}, "w": 4}, "big": 9007199254740993}
        """#)

    /// Whether a query has a result, null and false included.
    static let existence: [(query: String, paths: [String])] = [
        (
            "$.list[?@.k]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][5]",
                "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
            ]
        ),
        ("$.list[?@.n]", ["$['list'][0]"]),
        ("$.list[?@.t]", ["$['list'][1]", "$['list'][2]"]),
        ("$.list[?@['o'].y]", ["$['list'][3]", "$['list'][4]"]),
        ("$.list[?@.o.y[0]]", ["$['list'][3]", "$['list'][4]"]),
        (
            "$.list[?!@.k]",
            [
                "$['list'][4]", "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
                "$['list'][14]", "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?! @.o]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][6]", "$['list'][7]",
                "$['list'][8]", "$['list'][9]", "$['list'][10]", "$['list'][11]", "$['list'][12]",
                "$['list'][13]", "$['list'][14]", "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?@.*]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@[0]]", ["$['list'][16]", "$['list'][17]"]),
        ("$.list[?@[-1]]", ["$['list'][16]", "$['list'][17]"]),
        (
            "$.list[?@[*]]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@..x]", ["$['list'][3]", "$['list'][4]", "$['list'][5]"]),
        (
            "$.list[?!@..*]",
            [
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]",
            ]
        ),
        (
            "$.list[?@['k','t']]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][5]",
                "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
            ]
        ),
        ("$.list[?@[0:1]]", ["$['list'][16]", "$['list'][17]"]),
        (
            "$.list[?$.one]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?$.none]", []),
        (
            "$.list[?!$.none]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?$.list[20]]", []),
        ("$.list[?@.o[?@==1]]", ["$['list'][3]", "$['list'][4]", "$['list'][5]"]),
        ("$.list[?@[?@[0]]]", ["$['list'][6]", "$['list'][7]", "$['list'][17]"]),
        (
            "$.list[?@[?@[?@]]]",
            [
                "$['list'][3]", "$['list'][4]", "$['list'][5]", "$['list'][6]", "$['list'][7]",
                "$['list'][17]",
            ]
        ),
        ("$[?@.u]", ["$['x']"]),
        ("$.x[?@.k]", ["$['x']['u']", "$['x']['v']"]),
        ("$.x[?@.k,?@.k]", ["$['x']['u']", "$['x']['v']", "$['x']['u']", "$['x']['v']"]),
        ("$[?@[?@.k==3]]", ["$['x']"]),
    ]

    /// `==` and `!=`: absent values equal each other only, numbers by value, the rest in depth.
    static let equality: [(query: String, paths: [String])] = [
        ("$.list[?@.k==1]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.k == 1]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?1==@.k]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.k==1.0]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.k==10]", ["$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k==1e1]", ["$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k==1E1]", ["$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k==100e-1]", ["$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k==-1]", ["$['list'][5]"]),
        ("$.list[?@.k=='1']", ["$['list'][3]"]),
        ("$.list[?@.s=='a']", ["$['list'][0]"]),
        (#"$.list[?@.s=="a"]"#, ["$['list'][0]"]),
        ("$.list[?@.s=='']", ["$['list'][2]"]),
        (
            "$.list[?@.s!='a']",
            [
                "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]", "$['list'][5]",
                "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]",
                "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]", "$['list'][15]",
                "$['list'][16]", "$['list'][17]",
            ]
        ),
        (#"$.list[?@.s=='\u0061']"#, ["$['list'][0]"]),
        ("$.list[?@.s=='é']", ["$['list'][9]"]),
        ("$.list[?@.s=='é']", []),
        ("$.list[?@.n==null]", ["$['list'][0]"]),
        ("$.list[?@.z==null]", []),
        ("$.list[?@.t==true]", ["$['list'][1]"]),
        ("$.list[?@.t==false]", ["$['list'][2]"]),
        (
            "$.list[?@.t!=true]",
            [
                "$['list'][0]", "$['list'][2]", "$['list'][3]", "$['list'][4]", "$['list'][5]",
                "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]",
                "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]", "$['list'][15]",
                "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.t==null]", []),
        ("$.list[?@==0]", ["$['list'][10]"]),
        ("$.list[?@==-0]", ["$['list'][10]"]),
        ("$.list[?@=='a']", ["$['list'][11]"]),
        ("$.list[?@==null]", ["$['list'][12]"]),
        ("$.list[?@==true]", ["$['list'][13]"]),
        (
            "$.list[?@==@]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@!=@]", []),
        (
            "$.list[?@.z==@.y]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.z!=@.y]", []),
        (
            "$.list[?@.z==@.k]",
            [
                "$['list'][4]", "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
                "$['list'][14]", "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?@.k==@.z]",
            [
                "$['list'][4]", "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
                "$['list'][14]", "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.k==$.one]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.s==$.text]", ["$['list'][1]"]),
        (
            "$.list[?@.k==$.none]",
            [
                "$['list'][4]", "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]",
                "$['list'][14]", "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.o==$.list[3].o]", ["$['list'][3]", "$['list'][4]"]),
        ("$.list[?@.o==$.list[4].o]", ["$['list'][3]", "$['list'][4]"]),
        (
            "$.list[?@.o!=$.list[3].o]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][5]", "$['list'][6]",
                "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]", "$['list'][11]",
                "$['list'][12]", "$['list'][13]", "$['list'][14]", "$['list'][15]", "$['list'][16]",
                "$['list'][17]",
            ]
        ),
        ("$.list[?@.a==$.list[6].a]", ["$['list'][6]"]),
        (
            "$.list[?@.a!=$.list[7].a]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][8]", "$['list'][9]", "$['list'][10]",
                "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]", "$['list'][15]",
                "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.a==$.list[14]]", ["$['list'][8]"]),
        ("$.list[?@==$.list[14]]", ["$['list'][14]"]),
        ("$.list[?@==$.list[15]]", ["$['list'][15]"]),
        ("$.list[?@==$.list[16]]", ["$['list'][16]"]),
        ("$.list[?@==$.list[17][0]]", ["$['list'][16]"]),
        ("$.list[?@[0]==1]", ["$['list'][16]"]),
        ("$.list[?@[-1]==1]", ["$['list'][16]"]),
        ("$.list[?@['k']==1]", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.a[0]==1]", ["$['list'][6]"]),
        ("$.list[?@.k==$.list[0]['k']]", ["$['list'][0]", "$['list'][2]"]),
        (
            "$.list[?1==1]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?1==2]", []),
        (
            "$.list[?'a'=='a']",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?null==null]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?true==true]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?true==false]", []),
        ("$.list[?null==false]", []),
        ("$.list[?''==null]", []),
        (
            "$.list[?@.k!=1]",
            [
                "$['list'][1]", "$['list'][3]", "$['list'][4]", "$['list'][5]", "$['list'][6]",
                "$['list'][7]", "$['list'][8]", "$['list'][9]", "$['list'][10]", "$['list'][11]",
                "$['list'][12]", "$['list'][13]", "$['list'][14]", "$['list'][15]", "$['list'][16]",
                "$['list'][17]",
            ]
        ),
        (
            "$.list[?@.z!=1]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$[?@==9007199254740993]", ["$['big']"]),
        ("$[?@==9007199254740992]", []),
        ("$.x[?@.k==3]", ["$['x']['v']"]),
        ("$.x[?@==4]", ["$['x']['w']"]),
    ]

    /// `<` and its like: numbers and strings only, and what is equal.
    static let order: [(query: String, paths: [String])] = [
        ("$.list[?@.k<2]", ["$['list'][0]", "$['list'][2]", "$['list'][5]"]),
        ("$.list[?@.k<=1]", ["$['list'][0]", "$['list'][2]", "$['list'][5]"]),
        ("$.list[?@.k>1]", ["$['list'][1]", "$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k>=2]", ["$['list'][1]", "$['list'][6]", "$['list'][7]"]),
        ("$.list[?@.k<1]", ["$['list'][5]"]),
        ("$.list[?@.k>=10]", ["$['list'][6]", "$['list'][7]"]),
        ("$.list[?2>@.k]", ["$['list'][0]", "$['list'][2]", "$['list'][5]"]),
        (
            "$.list[?1<=@.k]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][6]", "$['list'][7]",
            ]
        ),
        ("$.list[?@.k<1.5]", ["$['list'][0]", "$['list'][2]", "$['list'][5]"]),
        (
            "$.list[?@.k>-1.5]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][5]", "$['list'][6]",
                "$['list'][7]",
            ]
        ),
        ("$.list[?@.k<1e1]", ["$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][5]"]),
        ("$.list[?@.s<'b']", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.s<='a']", ["$['list'][0]", "$['list'][2]"]),
        ("$.list[?@.s>'a']", ["$['list'][1]", "$['list'][9]"]),
        ("$.list[?@.s>='b']", ["$['list'][1]", "$['list'][9]"]),
        ("$.list[?@.s>'']", ["$['list'][0]", "$['list'][1]", "$['list'][9]"]),
        ("$.list[?@.s>'z']", ["$['list'][9]"]),
        ("$.list[?@.k<'2']", ["$['list'][3]"]),
        ("$.list[?@.n<null]", []),
        ("$.list[?@.n<=null]", ["$['list'][0]"]),
        ("$.list[?@.n>=null]", ["$['list'][0]"]),
        ("$.list[?@.t<true]", []),
        ("$.list[?@.t<=true]", ["$['list'][1]"]),
        ("$.list[?@.t>=false]", ["$['list'][2]"]),
        ("$.list[?@.o<=$.list[3].o]", ["$['list'][3]", "$['list'][4]"]),
        ("$.list[?@.o<$.list[3].o]", []),
        (
            "$.list[?@.a<=@.a]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.z<1]", []),
        ("$.list[?@.z<=1]", []),
        (
            "$.list[?@.z<=@.y]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?@.z>=@.y]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?@.z<@.y]", []),
        ("$.list[?@.k<@.z]", []),
        (
            "$.list[?1<2]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?2<1]", []),
        (
            "$.list[?'a'<'b']",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?'b'<'a']", []),
        ("$.list[?'a'<1]", []),
        (
            "$.list[?null<=null]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        (
            "$.list[?false<=false]",
            [
                "$['list'][0]", "$['list'][1]", "$['list'][2]", "$['list'][3]", "$['list'][4]",
                "$['list'][5]", "$['list'][6]", "$['list'][7]", "$['list'][8]", "$['list'][9]",
                "$['list'][10]", "$['list'][11]", "$['list'][12]", "$['list'][13]", "$['list'][14]",
                "$['list'][15]", "$['list'][16]", "$['list'][17]",
            ]
        ),
        ("$.list[?false<true]", []),
    ]

    @Test(arguments: existence)
    func selectsExistence(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: equality)
    func selectsEquality(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: order)
    func selectsOrder(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: logic)
    func selectsLogic(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }

    @Test(arguments: several)
    func selectsSeveral(query: String, paths: [String]) throws {
        #expect(try Self.document.paths(query) == paths)
    }
}
