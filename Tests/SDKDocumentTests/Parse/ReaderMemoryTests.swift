import Testing

@testable import SDKDocument

/// The reader works on raw memory: texts that end anywhere, and lengths around each step of eight
/// bytes. A read beyond the text shows under the address sanitizer (`make sanitize`).
@Suite struct ReaderMemoryTests {
    static let sample = """
        {"a": [1, -0.5e+3, true, false, null], "é\\u00e9\\ud83d\\ude00": "\\"\\\\\\n €😀",
         "": {}, "twice": [], "twice": [[{"k": "v"}]]}
        """

    /// Touches all that a document gives.
    private static func visit(_ document: Document) -> Int {
        var open = [document.root]
        var count = 0
        while let node = open.popLast() {
            count += 1
            #expect(node.location.line >= 1)
            #expect(node.document.resolve(pointer: node.pointer) == node)
            _ = (node.key, node.keyLocation, node.string, node.int, node.double, node.bool)
            open += node.members.map(\.value)
            open += node.elements
        }
        #expect(document.root.isEqual(to: document.root))
        #expect(DocumentReading(document.root.jsonText).document != nil)
        return count
    }

    @Test func everyPrefix() throws {
        let bytes = Array(Self.sample.utf8)
        for length in 0..<bytes.count {
            let reading = DocumentReading(Array(bytes[..<length]))
            #expect(reading.document == nil && reading.diagnostics.hasErrors, "\(length) bytes")
        }
        #expect(Self.visit(try #require(DocumentReading(bytes).document)) == 13)
    }

    @Test(arguments: [
        0x00, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x5D, 0x75, 0x7B, 0x7D, 0x80, 0xC3, 0xF0, 0xFF,
    ])
    func everyByteReplaced(by byte: UInt8) {
        let bytes = Array(Self.sample.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] = byte
            let reading = DocumentReading(changed)
            if let document = reading.document {
                _ = Self.visit(document)
            } else {
                #expect(reading.diagnostics.hasErrors)
            }
        }
    }

    /// The longest run of plain text, an escape or a character of several bytes at each distance
    /// from the end.
    @Test func stringsOfEveryLength() throws {
        for length in 0...40 {
            for special in ["", "\\n", "\\u00e9", "\\ud83d\\ude00", "é", "€", "😀"] {
                for position in 0...length {
                    let text =
                        String(repeating: "a", count: position) + special
                        + String(repeating: "b", count: length - position)
                    let plain = try #require(DocumentReading("\"\(text)\"").root().string)
                    #expect(plain.unicodeScalars.count == length + (special.isEmpty ? 0 : 1))
                    #expect(DocumentReading("\"\(text)").document == nil)
                }
            }
        }
    }

    /// Few keys are compared, many are hashed; a key is told from one that differs at either end.
    @Test(arguments: [1, 2, 16, 17, 40])
    func keysOfEveryLength(members: Int) throws {
        for length in 0...40 {
            for escape in ["", "\\t"] {
                let keys = (0..<members).map { String(repeating: "k", count: length) + "\($0)" }
                let text = keys.map { "\"\(escape)\($0)\":\($0.utf8.count)" }.joined(separator: ",")
                let root = try DocumentReading("{\(text)}").root()
                #expect(root.count == members)
                let prefix = escape.isEmpty ? "" : "\t"
                for key in keys {
                    #expect(root[prefix + key]?.int == Int64(key.utf8.count))
                    #expect(root[prefix + key + "~"] == nil && root["~" + prefix + key] == nil)
                }
            }
        }
    }

    /// Of equal keys the last counts, however many there are and however they are written.
    @Test(arguments: [2, 16, 17, 200])
    func equalKeysOfEveryLength(members: Int) throws {
        for length in 0...20 {
            let key = String(repeating: "k", count: length)
            let text = (0..<members).map {
                "\"\($0 % 2 == 0 ? key + "a" : key + "\\u0061")\":\($0)"
            }
            let root = try DocumentReading("{\(text.joined(separator: ","))}").root()
            #expect(root.count == 1)
            #expect(root[key + "a"]?.int == Int64(members - 1))
        }
    }

    /// Room for records is counted before the text is read: as many values as separators allow.
    @Test func asManyValuesAsTheTextCanHold() throws {
        for count in 0...70 {
            let elements = (0..<count).map { _ in "0" }.joined(separator: ",")
            #expect(try DocumentReading("[\(elements)]").root().count == count)
            let nested =
                String(repeating: "[", count: count) + "0" + String(repeating: "]", count: count)
            #expect(DocumentReading(nested).document?.valueCount == count + 1)
            let objects =
                String(repeating: "{\"\":", count: count) + "{}"
                + String(repeating: "}", count: count)
            #expect(DocumentReading(objects).document?.valueCount == count + 1)
        }
        #expect(DocumentReading("[0,0,0]", limits: JSONLimits(maximumValues: 4)).document != nil)
        #expect(DocumentReading("[0,0,0]", limits: JSONLimits(maximumValues: 3)).document == nil)
    }

    /// Lines are counted in blocks of 1,024 bytes, eight bytes at a time.
    @Test(arguments: [1, 2, 3])
    func locationsAroundTheEndOfABlock(blocks: Int) throws {
        for length in (blocks * LineIndex.blockSize - 10)...(blocks * LineIndex.blockSize + 10) {
            let spaces = String(repeating: " ", count: length)
            let root = try DocumentReading("[\(spaces)1]").root()
            #expect(root[0]?.location.column == length + 2)
            let lines = try DocumentReading("[\(spaces)\n 1]").root()
            #expect(lines[0]?.location.description == "spec.json:2:2")
            #expect(
                DocumentReading("[" + spaces).diagnostics.sorted.first?.location?.column == length
                    + 2)
        }
    }
}
