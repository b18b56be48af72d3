import Testing

@testable import SDKDocument

@Suite struct JSONUTF8Tests {
    static let refused: [(bytes: [UInt8], fault: String)] = [
        ([0x80], "byte 0x80 can't begin a character"),
        ([0xBF], "byte 0xBF can't begin a character"),
        ([0xC0, 0x80], "the character that begins with 0xC0 is overlong"),
        ([0xC1, 0xBF], "the character that begins with 0xC1 is overlong"),
        ([0xC2], "the character that begins with 0xC2 is incomplete"),
        ([0xC2, 0x41], "the character that begins with 0xC2 is incomplete"),
        ([0xC2, 0xC2, 0x80], "the character that begins with 0xC2 is incomplete"),
        ([0xE0, 0x80, 0x80], "the character that begins with 0xE0 is overlong"),
        ([0xE0, 0x9F, 0xBF], "the character that begins with 0xE0 is overlong"),
        ([0xE2, 0x82], "the character that begins with 0xE2 is incomplete"),
        ([0xE2, 0x82, 0x41], "the character that begins with 0xE2 is incomplete"),
        ([0xED, 0xA0, 0x80], "a surrogate is encoded as a character"),
        ([0xED, 0xBF, 0xBF], "a surrogate is encoded as a character"),
        ([0xED, 0x41], "the character that begins with 0xED is incomplete"),
        ([0xF0, 0x80, 0x80, 0x80], "the character that begins with 0xF0 is overlong"),
        ([0xF0, 0x8F, 0xBF, 0xBF], "the character that begins with 0xF0 is overlong"),
        ([0xF0, 0x9F, 0x98], "the character that begins with 0xF0 is incomplete"),
        ([0xF4, 0x90, 0x80, 0x80], "the character is above U+10FFFF"),
        ([0xF5, 0x80, 0x80, 0x80], "byte 0xF5 never occurs"),
        ([0xF8, 0x88, 0x80, 0x80, 0x80], "byte 0xF8 never occurs"),
        ([0xFE], "byte 0xFE never occurs"), ([0xFF], "byte 0xFF never occurs"),
    ]

    @Test(arguments: refused)
    func refuses(bytes: [UInt8], fault: String) {
        let text = Array("[\"é-\"".utf8.dropLast()) + bytes + Array("\"]".utf8)
        #expect(DocumentReading(text).messages == ["1:5: invalid UTF-8: \(fault)"])
        let cut = Array("[\"é-".utf8) + bytes
        #expect(DocumentReading(cut).document == nil)
    }

    @Test func acceptsTheFirstAndLastScalarOfEveryLength() throws {
        for scalar in "\u{20}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
            .unicodeScalars
        {
            #expect(try DocumentReading("\"\(scalar)\"").root().string == String(scalar))
        }
    }

    @Test func agreesWithTheStandardLibraryOnEveryLeadByte() {
        let seconds: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        for first in stride(from: UInt8(0x80), through: 0xFF, by: 1) {
            for second in seconds {
                for tail in [[], [0x80], [0xBF, 0x80]] as [[UInt8]] {
                    let bytes = [first, second] + tail
                    let isValid = String(validating: bytes, as: UTF8.self) != nil
                    let reading = DocumentReading([0x22] + bytes + [0x22])
                    if (reading.document != nil) != isValid {
                        Issue.record("\(bytes) should be \(isValid ? "accepted" : "refused")")
                    }
                }
            }
        }
    }

    @Test func bytesOutsideStringsAreRefused() {
        #expect(
            DocumentReading([0x5B, 0xC3, 0x5D]).messages
                == ["1:2: expected a value, found bytes that are not UTF-8"])
    }
}
