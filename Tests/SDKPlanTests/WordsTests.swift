import Testing

@testable import SDKPlan

@Suite struct WordsTests {
    @Test(
        "Names are split into words",
        arguments: [
            ("pageNumber", ["page", "Number"]),
            ("OAuthClient", ["O", "Auth", "Client"]),
            ("HTTPServer", ["HTTP", "Server"]),
            ("snake_case_name", ["snake", "case", "name"]),
            ("kebab-case", ["kebab", "case"]),
            ("with spaces  twice", ["with", "spaces", "twice"]),
            ("filter[name]", ["filter", "name"]),
            ("v2Beta", ["v2", "Beta"]),
            ("1st", ["1st"]),
            ("UPPER_SNAKE", ["UPPER", "SNAKE"]),
            ("straßeNummer", ["straße", "Nummer"]),
            ("日本", ["日本"]),
            ("a🚀b", ["a", "b"]),
            ("e\u{301}a", ["e", "a"]),
            ("\u{202E}evil", ["evil"]),
            ("", []), ("_", []), ("-.-", []), ("🚀", []),
        ] as [(String, [String])])
    func split(_ name: String, _ words: [String]) {
        #expect(Words.split(name).map(String.init) == words)
    }
}
