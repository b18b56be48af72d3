import Testing

@testable import SDKPlan

@Suite struct IdentifierTextTests {
    @Test(
        "What may stand in an identifier",
        arguments: [
            ("abc", true), ("a1", true), ("_a", true), ("日本", true), ("שלום", true), ("é", true),
            ("", false), ("1a", false), ("_", false), ("a b", false), ("a-b", false), ("$0", false),
            ("🚀", false), ("e\u{301}", false), ("a\u{200D}b", false), ("a\u{202E}b", false),
            // Twins of other letters: the Kelvin sign, a ligature, a letter of full width.
            ("\u{212A}", false), ("\u{FB01}", false), ("\u{FF21}", false), ("a\u{0}", false),
        ])
    func identifier(_ text: String, _ isIdentifier: Bool) {
        #expect(IdentifierText.isIdentifier(text) == isIdentifier)
    }

    @Test(
        "Escaped names are identifiers and differ",
        arguments: [
            ("", "_empty"), ("-", "_u2D_"), ("a-b", "a_u2D_b"), ("a_b", "a_u5F_b"), ("1st", "_1st"),
            ("🚀", "_u1F680_"), ("$0", "_u24_0"), ("é", "_uE9_"),
        ])
    func escaped(_ name: String, _ text: String) {
        #expect(IdentifierText.escaped(name) == text)
        #expect(IdentifierText.isIdentifier(text))
    }

    @Test(
        "Underscored names are identifiers",
        arguments: [
            ("a-b", "a_b"), ("1st", "_1st"), ("--", "_u2D__u2D_"), ("a🚀", "a_"), ("", "_empty"),
        ])
    func underscored(_ name: String, _ text: String) {
        #expect(IdentifierText.underscored(name) == text)
        #expect(IdentifierText.isIdentifier(text))
    }
}
