import Foundation
import SDKRuntime
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: [
        "0", "-0", "1", "-1", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "18446744073709551615", "18446744073709551616",
        "123456789012345678901234567890.123456789", "0.1", "1.0", "1.50", "1e400", "-1E+5",
        "2.5e-3", "1e-400", "0.30000000000000004", "0e10",
    ])
    func textIsKept(_ text: String) throws {
        #expect(try JSONValue.decode(json: "[\(text)]").description == "[\(text)]")
        #expect(JSONNumber(text)?.description == text)
    }

    @Test(arguments: ["", " 1", "1 ", "01", "+1", "1.", "a", "true", "\"1\"", "-", "0x1", "1,2"])
    func isNoNumber(_ text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test(arguments: [
        ("1", "1.0"), ("100", "1e2"), ("0", "-0"), ("0", "0e5"), ("0.1", "1e-1"),
        ("1000000000000000000000", "1e21"), ("18446744073709551615", "18446744073709551615.0"),
        ("-9223372036854775808", "-9223372036854775808.0"), ("12.5", "0.125e2"),
    ])
    func equalByValue(_ left: String, _ right: String) throws {
        let left = try #require(JSONNumber(left))
        let right = try #require(JSONNumber(right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left.int64 == right.int64)
        #expect(left.uint64 == right.uint64)
    }

    @Test func differentByValue() {
        #expect(JSONNumber("1") != JSONNumber("1.0000000000000000000000001"))
        #expect(JSONNumber("9007199254740993") != JSONNumber("9007199254740992"))
        #expect(JSONNumber("1e400") != JSONNumber("1e401"))
        #expect(JSONNumber("1") != JSONNumber("-1"))
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7.0", 7), ("1e3", 1000), ("-12e-0", -12), ("1200e-2", 12),
            ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("9.223372036854775807e18", .max), ("999999999999999999", 999_999_999_999_999_999),
            ("1.0000000000000000000000", 1), ("9223372036854775808", nil), ("0.5", nil),
            ("1e19", nil), ("-9223372036854775809", nil), ("1e999999999999", nil), ("1e-5", nil),
            ("123456789012345678901", nil),
        ] as [(String, Int64?)])
    func integers(_ text: String, _ expected: Int64?) {
        #expect((try? Int64.decode(json: text)) == expected)
        #expect(JSONNumber(text)?.int64 == expected)
        #expect((try? [Int].decode(json: "[\(text)]"))?.first == expected.map { Int($0) })
    }

    @Test(arguments: [
        "0", "-0", "0.1", "1e22", "1e23", "123456789.123456789", "5e-324",
        "2.2250738585072014e-308",
        "1.7976931348623157e308", "9007199254740993", "0.000001", "4.35", "1e-22", "1e-23",
        "179769313486231570000000000000", "1e-400", "3.141592653589793238462643383279",
    ])
    func doubles(_ text: String) throws {
        let value = try Double.decode(json: text)
        #expect(value == Double(text))
        #expect(try Double.decode(json: value.encodedJSON()).bitPattern == value.bitPattern)
        #expect(JSONNumber(text)?.double == value)
    }

    @Test func whatDoublesAreWrittenAs() throws {
        let values = [1, 1.5, -0.0, 0, 1e15, 1e21, 1e-7, 0.1, 1e300, -2.5e-10, 123456789012]
        let text = try values.text
        #expect(text == "[1,1.5,-0,0,1000000000000000,1e21,1e-7,0.1,1e300,-2.5e-10,123456789012]")
        #expect(throws: JSONError.self) { try Double.decode(json: "-1e400") }
        #expect(throws: JSONError.self) { try Float.decode(json: "1e39") }
    }

    @Test func decimals() throws {
        let text = "12345678901234567890.123456789012345678"
        #expect(try Decimal.decode(json: text) == Decimal(string: text))
        #expect(try Decimal.decode(json: text).text == text)
        #expect(throws: JSONError.self) { try Decimal.nan.encodedJSON() }
        #expect(throws: JSONError.self) { try Decimal.decode(json: "\"1\"") }
    }

    @Test func integersAreWrittenInFull() throws {
        let values: [Int64] = [.min, -10, -1, 0, 9, 10, 99, 100, 12_345, .max]
        #expect(
            try values.text
                == "[-9223372036854775808,-10,-1,0,9,10,99,100,12345,9223372036854775807]")
    }
}
