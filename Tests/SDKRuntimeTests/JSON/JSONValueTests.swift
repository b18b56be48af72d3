import Foundation
import SDKRuntime
import Testing

@Suite struct JSONValueTests {
    @Test func literalsAndAccess() {
        var value: JSONValue = ["a": [1, 2.5, "x", nil, true], "b": ["c": "d"]]
        #expect(value["a"]?[0]?.int == 1)
        #expect(value["a"]?[1]?.double == 2.5)
        #expect(value["a"]?[2]?.string == "x")
        #expect(value["a"]?[3]?.isNull == true)
        #expect(value["a"]?[4]?.bool == true)
        #expect(value["a"]?[5] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value["a"]?["b"] == nil)
        #expect(value["b"]?.object?.keys == ["c"])
        value["b"]?["e"] = 1
        value["a"] = nil
        #expect(value.description == #"{"b":{"c":"d","e":1}}"#)
        let name = "n"
        #expect("\(name)!" as JSONValue == .string("n!"))
    }

    @Test func orderOfMembersDoesNotCount() throws {
        let keys = (0..<40).map { "k\($0)" }
        let one = JSONObject(keys.map { (key: $0, value: .string($0)) })
        let two = JSONObject(keys.reversed().map { (key: $0, value: .string($0)) })
        #expect(one == two)
        #expect(one.hashValue == two.hashValue)
        #expect(one.keys == keys)
        var three = two
        three["k7"] = nil
        #expect(one != three)
        #expect(three.count == 39)
        #expect(three["k7"] == nil)
        #expect(three["k8"] == "k8")
        three["k7"] = "k7"
        #expect(one == three)
    }

    @Test func foundation() throws {
        let text = #"{"a":[1,-2.5,18446744073709551615,"x",null,true,{}],"camelCase":false}"#
        let value = try JSONValue.decode(json: text)
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        #expect(try JSONValue.decode(json: encoder.encode(value)) == value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
        let large = try JSONValue.decode(json: "[1e400]")
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(large) }
    }

    @Test func asParameters() {
        #expect(JSONValue.null.parameterForm == .null)
        #expect(JSONValue.bool(true).parameterForm == .scalar("true"))
        #expect(JSONValue.double(1.5).parameterForm == .scalar("1.5"))
        #expect((["a", 1, nil] as JSONValue).parameterForm == .list(["a", "1"]))
        #expect((["a": 1, "b": nil] as JSONValue).parameterForm == .object([.init("a", "1")]))
        #expect((["a": [1]] as JSONValue).parameterForm == .nested(["a": [1]]))
    }

    @Test(
        arguments: [
            ("", []), ("AA==", [0]), ("AA", [0]), ("AAE=", [0, 1]), ("AAE", [0, 1]),
            ("-_-_", [251, 255, 191]), ("+/+/", [251, 255, 191]), ("AA\\nEC", [0, 1, 2]),
            ("AA\\/\\/", [0, 15, 255]), ("A", nil), ("AAA==", nil), ("A===", nil), ("AA=A", nil),
            ("AAEC=", nil), ("AA E", nil), ("é", nil),
        ] as [(String, [UInt8]?)])
    func base64(_ text: String, _ expected: [UInt8]?) {
        #expect((try? Data.decode(json: "\"\(text)\"")).map { [UInt8]($0) } == expected)
    }

    @Test func base64IsWrittenPadded() throws {
        for length in 0..<50 {
            let data = Data((0..<length).map { UInt8($0 * 37 & 255) })
            #expect(try data.text == "\"\(data.base64EncodedString())\"")
            #expect(try Data.decode(json: data.encodedJSON()) == data)
        }
    }
}
