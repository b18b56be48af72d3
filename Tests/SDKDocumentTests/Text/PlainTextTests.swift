import Testing

@testable import SDKDocument

@Suite struct PlainTextTests {
    static let texts: [(text: String, shown: String)] = [
        ("plain ~ text", "plain ~ text"), ("é 日本 😀", "é 日本 😀"), ("a\nb", "a\\u{000A}b"),
        ("\r\n", "\\u{000D}\\u{000A}"), ("\u{1B}[31m", "\\u{001B}[31m"), ("\u{0}", "\\u{0000}"),
        ("\u{7F}\u{85}\u{9B}", "\\u{007F}\\u{0085}\\u{009B}"), ("\u{202E}x", "\\u{202E}x"),
        ("\u{2066}\u{2069}\u{200F}\u{061C}", "\\u{2066}\\u{2069}\\u{200F}\\u{061C}"),
        ("\u{200B}\u{FEFF}", "\\u{200B}\\u{FEFF}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("\u{E0041}", "\\u{E0041}"), ("\u{E000}", "\\u{E000}"), ("\u{FFF9}", "\\u{FFF9}"),
    ]

    @Test(arguments: texts)
    func shows(text: String, shown: String) {
        #expect(PlainText.harmless(text, limit: 100) == shown)
    }

    @Test func longTextIsShortened() {
        #expect(PlainText.harmless("12345", limit: 5) == "12345")
        #expect(PlainText.harmless("123456", limit: 5) == "1234…")
        let long = String(repeating: "x", count: 100_000)
        #expect(PlainText.harmless(long, limit: 240).unicodeScalars.count == 240)
    }
}
