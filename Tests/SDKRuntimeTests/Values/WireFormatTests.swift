import Foundation
import SDKRuntime
import Testing

@Suite("Values whose form on the wire is not that of their kind")
struct WireFormatTests {
    @Test(arguments: [
        ("0", 0), ("18446744073709551615", UInt64.max), ("1e2", 100),
        ("9223372036854775808", 1 << 63),
    ])
    func unsignedIntegers(_ json: String, _ value: UInt64) throws {
        #expect(try UInt64.decode(json: json) == value)
        #expect(try String(decoding: value.encodedJSON(), as: UTF8.self) == "\(value)")
        #expect(try [UInt64].decode(json: "[\(json)]") == [value])
    }

    @Test(arguments: ["-1", "1.5", "18446744073709551616", "\"1\"", "null"])
    func noUnsignedIntegers(_ json: String) {
        #expect(throws: JSONError.self) { try UInt64.decode(json: json) }
    }

    @Test func base64URL() throws {
        let bytes = Data([0xFB, 0xFF, 0xFE, 0x01])
        let value = Base64URL(bytes)
        #expect(value.text == "-__-AQ")
        #expect(value.data == bytes)
        #expect(value.parameterForm == .scalar("-__-AQ"))
        // What a server wrote goes back as it was.
        for text in ["-__-AQ", "-__-AQ==", "+//+AQ=="] {
            let read = try Base64URL.decode(json: "\"\(text)\"")
            #expect(read.data == bytes)
            #expect(try read.encodedJSON() == Array("\"\(text)\"".utf8))
        }
        #expect(Base64URL("a b") == nil)
        #expect(throws: JSONError.self) { try Base64URL.decode(json: "\"a\"") }
        #expect(throws: JSONError.self) { try Base64URL.decode(json: "1") }
    }
}
