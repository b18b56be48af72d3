import Foundation
import SDKRuntime
import Testing

private struct Color: RawRepresentable, ParameterValue {
    var rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
}

private enum Level: Int, ParameterValue {
    case low = 1
}

@Suite struct ParameterValueTests {
    @Test(
        arguments: [
            (true, "true"), (0, "0"), (Int64.max, "9223372036854775807"),
            (Int64.min, "-9223372036854775808"), (UInt64.max, "18446744073709551615"),
            (Int32(-7), "-7"), (1.0, "1"), (-0.5, "-0.5"), (0.1, "0.1"), (1e21, "1e21"),
            (1.5e300, "1.5e300"), (1e-7, "1e-7"), (-2.5e-10, "-2.5e-10"), (1e16, "1e16"),
            (100_000.0, "100000"), (9_007_199_254_740_991.0, "9007199254740991"),
            (Float(0.1), "0.1"),
            (Float(16_777_216), "16777216"),
            (Decimal(string: "12345678901234567890.5"), "12345678901234567890.5"),
            (Data([0xFB, 0xFF]), "+/8="), (URL(string: "https://h/p"), "https://h/p"),
            (
                UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
                "e621e1f8-c36c-495a-93fc-0c247a3e6e5f"
            ),
            (Color(rawValue: "teal"), "teal"), (Level.low, "1"), ("a".dropLast(), ""),
        ] as [(any ParameterValue, String)])
    func scalar(_ value: any ParameterValue, _ expected: String) {
        #expect(value.parameterForm == .scalar(expected))
    }

    @Test(
        arguments: [
            (["b", "a"], .list(["b", "a"])), ([1, nil, 2], .list(["1", "2"])),
            (Set(["b", "a"]), .list(["a", "b"])), (Int?.none, .absent),
            ([Color(rawValue: "x")], .list(["x"])),
            (["b": 2, "a": 1], .object([.init("a", "1"), .init("b", "2")])),
            (Double.nan, .invalid(.nonFiniteNumber)), (Decimal.nan, .invalid(.nonFiniteNumber)),
        ] as [(any ParameterValue, ParameterForm)])
    func form(_ value: any ParameterValue, _ expected: ParameterForm) {
        #expect(value.parameterForm == expected)
    }

    @Test func doublesReadBack() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite, case .scalar(let text) = value.parameterForm else { continue }
            #expect(Double(text) == value)
            #expect(!text.contains("+"))
        }
    }
}
