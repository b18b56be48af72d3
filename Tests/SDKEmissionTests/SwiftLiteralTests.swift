import SDKDescription
import Samples
import Testing

@testable import SDKEmission
@testable import SDKPlan

@Suite struct SwiftLiteralTests {
    @Test(
        "Literals",
        arguments: [
            ("plain", #""plain""#), ("", "\"\""), ("\"", #""\"""#), ("\\(1)", #""\\(1)""#),
            ("a\nb", #""a\u{A}b""#), ("é", #""\u{E9}""#), ("\u{0}", #""\u{0}""#),
            ("#\"", "\"#\\\"\""),
        ])
    func string(_ text: String, _ literal: String) {
        #expect(SwiftLiteral.string(text) == literal)
    }

    @Test("Nothing but printable ASCII, and the value is the text", arguments: HostileText.all)
    func hostile(_ text: String) {
        let literal = SwiftLiteral.string(text)
        #expect(literal.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        #expect(Self.value(of: literal).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(
        "Table keys",
        arguments: [
            ("a-b.c$_1", "a-b.c$_1"), ("a: b", "a%3A%20b"), ("%", "%25"), ("\n", "%0A"),
            ("é", "%C3%A9"), ("", ""), ("\\(x)", "%5C%28x%29"), ("\"\"\"", "%22%22%22"),
        ])
    func tableKey(_ text: String, _ key: String) {
        #expect(SwiftLiteral.tableKey(text) == key)
    }

    @Test("A table key has nothing that ends a literal or a row", arguments: HostileText.all)
    func hostileTableKey(_ text: String) {
        let key = SwiftLiteral.tableKey(text)
        #expect(
            key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "%_$.-".contains($0)) })
    }

    @Test("Pieces around a variable")
    func pieces() {
        let variable = Namer.variable(API.Server.Variable(name: "in", defaultValue: ""))
        #expect(SwiftLiteral.string(["a\"", "b"], around: variable) == #""a\"\(`in`)b""#)
    }

    /// What Swift reads in a literal; nil when it isn't one whole literal.
    private static func value(of literal: String) -> String? {
        var rest = literal.unicodeScalars[...]
        guard rest.popFirst() == "\"", rest.popLast() == "\"" else { return nil }
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            guard scalar != "\"" else { return nil }
            guard scalar == "\\" else {
                value.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "\"": value.append("\"")
            case "\\": value.append("\\")
            case "u":
                guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                    let code = UInt32(String(rest[..<end]), radix: 16).flatMap(Unicode.Scalar.init)
                else { return nil }
                value.append(code)
                rest = rest[rest.index(after: end)...]
            default: return nil
            }
        }
        return String(value)
    }
}
