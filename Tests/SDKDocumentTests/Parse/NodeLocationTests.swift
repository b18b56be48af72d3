import Testing

@testable import SDKDocument

@Suite struct NodeLocationTests {
    static func position(_ location: SourceLocation?) -> String {
        location.map { "\($0.line):\($0.column)" } ?? "nil"
    }

    @Test func multibyteText() throws {
        let root = try DocumentReading("{\"é😀\": \"日本\", \"k\": [1,\n  \"𝄞\", 2]}").root()
        #expect(Self.position(root.location) == "1:1")
        #expect(Self.position(root["é😀"]?.keyLocation) == "1:2")
        #expect(Self.position(root["é😀"]?.location) == "1:8")
        #expect(Self.position(root["k"]?.keyLocation) == "1:14")
        #expect(Self.position(root["k"]?[1]?.location) == "2:3")
        #expect(Self.position(root["k"]?[2]?.location) == "2:8")
        #expect(root["k"]?[2]?.location.description == "spec.json:2:8")
    }

    @Test func lineEndings() throws {
        let root = try DocumentReading("{\r\n\t\"a\": 1,\r\n\r\n \"b\": 2\r\n}").root()
        #expect(Self.position(root["a"]?.keyLocation) == "2:2")
        #expect(Self.position(root["a"]?.location) == "2:7")
        #expect(Self.position(root["b"]?.location) == "4:7")
        #expect(DocumentReading("[\r\n1,\r\n]").messages.first?.hasPrefix("3:1: ") == true)
    }

    /// Compared with counting from the start, over several blocks of the index.
    @Test(arguments: [0, 1, 7, 100, 5000])
    func everyOffset(lineLength: Int) {
        var text = ""
        for number in 0..<1500 {
            text += ["a", "é", "€", "😀"][number % 4]
            if lineLength > 0, number % lineLength == lineLength - 1 { text += "\n" }
        }
        let bytes = Array(text.utf8)
        let lines = LineIndex(bytes)
        var line: UInt32 = 1
        var column: UInt32 = 1
        for (offset, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 {
                let position = lines.position(of: offset, in: bytes)
                if position != TextPosition(line: line, column: column) {
                    Issue.record("\(offset): \(position) instead of \(line):\(column)")
                    return
                }
                column += 1
            }
            if byte == 0x0A { (line, column) = (line + 1, 1) }
        }
        #expect(
            lines.position(of: bytes.count, in: bytes) == TextPosition(line: line, column: column))
    }

    @Test func order() {
        let locations = [
            SourceLocation(file: "a", line: 1, column: 9),
            SourceLocation(file: "a", line: 2, column: 1),
            SourceLocation(file: "a", line: 10, column: 1),
            SourceLocation(file: "b", line: 1, column: 1),
        ]
        #expect(locations.reversed().sorted() == locations)
    }
}
