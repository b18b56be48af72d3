import Testing

@testable import SDKDocument

@Suite struct NodeTests {
    @Test func kindsAndValues() throws {
        let root = try DocumentReading(
            #"{"o":{},"a":[],"s":"x\ty","n":-1.5,"t":true,"f":false,"z":null}"#
        ).root()
        #expect(
            root.members.map(\.value.kind)
                == [.object, .array, .string, .number, .bool, .bool, .null])
        #expect(root["s"]?.string == "x\ty")
        #expect(root["n"]?.double == -1.5)
        #expect(root["n"]?.numberText == "-1.5")
        #expect(root["n"]?.int == nil)
        #expect(root["t"]?.bool == true)
        #expect(root["f"]?.bool == false)
        #expect(root["z"]?.isNull == true)
        let string = try #require(root["s"])
        #expect(string.bool == nil && string.int == nil && string.double == nil)
        #expect(string.numberText == nil && string.count == 0 && string["s"] == nil)
        #expect(string[0] == nil && string.members.isEmpty && string.elements.isEmpty)
        #expect(root["t"]?.string == nil && root["absent"] == nil && root[0] == nil)
        #expect(Array(root.elements).isEmpty && Array(root["a"]?.members ?? root.members).isEmpty)
    }

    static let integers: [(text: String, value: Int64?)] = [
        ("0", 0), ("-0", 0), ("1", 1), ("-17", -17), ("1.0", 1), ("10e-1", 1), ("1e3", 1000),
        ("1.5", nil), ("1.5e1", 15), ("0.0e99", 0), ("9223372036854775807", .max),
        ("-9223372036854775808", .min), ("9223372036854775808", nil),
        ("-9223372036854775809", nil), ("92233720368547758070e-1", .max), ("1e19", nil),
        ("1e18", 1_000_000_000_000_000_000), ("1e999999999999999999999", nil),
        ("0.00000000000000000001e20", 1), ("1e-1", nil), ("100e-2", 1), ("100e-3", nil),
    ]

    @Test(arguments: integers)
    func integersAreExact(text: String, value: Int64?) throws {
        #expect(try DocumentReading(text).root().int == value)
    }

    @Test func doubles() throws {
        #expect(try DocumentReading("0.1").root().double == 0.1)
        #expect(try DocumentReading("1e308").root().double == 1e308)
        #expect(try DocumentReading("1e309").root().double == nil)
        #expect(try DocumentReading("-0").root().double?.sign == .minus)
    }

    @Test func elementsByIndex() throws {
        let root = try DocumentReading("[[0,[1]],2,{\"a\":3}]").root()
        #expect(root.count == 3)
        #expect(root.elements.map(\.kind) == [.array, .number, .object])
        #expect(root[0]?[1]?[0]?.int == 1)
        #expect(root[2]?["a"]?.int == 3)
        #expect(root[3] == nil && root[-1] == nil)
        #expect(root[2]?.parent == root)
        #expect(root.parent == nil && root.key == nil && root.keyLocation == nil)
        #expect(root[0]?.key == nil && root[2]?["a"]?.key == "a")
    }

    @Test func equality() throws {
        let equal = [
            ("1", "1.0"), ("1", "10e-1"), ("0", "-0"), ("1e400", "10e399"),
            ("{\"a\":1,\"b\":[2]}", "{ \"b\":[2.0], \"a\":1 }"), (#""\u0061""#, "\"a\""),
            ("[null,true]", "[null, true]"), ("{\"a\":1,\"a\":2}", "{\"a\":2}"),
            (#"{"\u0061":1}"#, #"{"a":1}"#), ("[]", "[ ]"), ("{}", "{ }"),
        ]
        for (left, right) in equal {
            #expect(try DocumentReading(left).root().isEqual(to: DocumentReading(right).root()))
        }
        let different = [
            ("1", "2"), ("1", "-1"), ("1", "\"1\""), ("[1,2]", "[2,1]"), ("[1]", "[1,1]"),
            ("{\"a\":1}", "{\"b\":1}"), ("{\"a\":1}", "{\"a\":1,\"b\":1}"), ("true", "false"),
            ("null", "false"), ("\"\u{E9}\"", "\"e\u{301}\""), ("1e400", "1e401"), ("{}", "[]"),
            ("[[1]]", "[[2]]"), ("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}"),
        ]
        for (left, right) in different {
            #expect(try !DocumentReading(left).root().isEqual(to: DocumentReading(right).root()))
        }
    }

    @Test func canonicalTextSortsKeys() throws {
        let root = try DocumentReading("{\"b\":[{\"d\":1,\"c\":2}],\"a\":\"\\u0041\\\\\"}").root()
        #expect(root.canonicalText == #"{"a":"A\\","b":[{"c":2,"d":1}]}"#)
        #expect(root.jsonText == #"{"b":[{"d":1,"c":2}],"a":"A\\"}"#)
        #expect(root["b"]?.jsonText == #"[{"d":1,"c":2}]"#)
    }

    @Test func nodesAreHashableByIdentity() throws {
        let root = try DocumentReading("[1,1]").root()
        #expect(root[0] != root[1])
        #expect(Set(root.elements).count == 2)
        #expect(root[0] == root.resolve(pointer: "/0"))
        #expect(root[0].map { $0.isEqual(to: root) } == false)
    }
}
