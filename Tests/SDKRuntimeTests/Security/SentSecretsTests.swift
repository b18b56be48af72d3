import Testing

@testable import SDKRuntime

/// Finding credentials in what a server sends back.
@Suite struct SentSecretsTests {
    @Test(
        arguments: [
            // Each spelling.
            ("k\u{E9}y & =+;\"/", "text k\u{E9}y & =+;\"/ end"),
            ("k\u{E9}y & =+;\"/", "k%C3%A9y%20%26%20%3D%2B%3B%22%2F"),
            ("k\u{E9}y & =+;\"/", "k%C3%A9y+%26+%3D%2B%3B%22%2F"),
            ("k\u{E9}y & =+;\"/", #"{"a":"k\#u{E9}y & =+;\"/"}"#),
            ("k\u{E9}y & =+;\"/", #"{"a":"k\u00e9y & =+;\"/"}"#),
            ("k\u{E9}y & =+;\"/", #"{"a":"k\u00E9y & =+;\"\/"}"#),
            ("a/secret+b/==", #"{"a":["Basic a\/secret+b\/=="]}"#),
            ("\u{1F511}secret", #"\ud83d\udd11secret"#),
            // A character that joins what follows.
            ("secret", "secret\u{301}"),
            // Its parts.
            ("SID=secret; theme=dark", "your secret"),
            (#"Token="secret", Client="x""#, #"\"secret\""#),
            ("MediaBrowser Token=\"secret\"", "secret"),
            ("Bot very-secret", "very-secret"),
        ])
    func isFound(_ secret: String, _ text: String) {
        let redacted = SentSecrets([Secret(secret)]).redact(text)
        #expect(redacted != text)
        for part in ["secret", "k\u{E9}y", "%26", "u00"] { #expect(!redacted.contains(part)) }
    }

    @Test func theLongestIsReplaced() {
        let secrets = SentSecrets([Secret("secret"), Secret("secret-2"), Secret("")])
        #expect(secrets.redact("a secret-2, a secret") == "a <redacted>, a <redacted>")
    }

    /// Short words are in every text.
    @Test(arguments: ["a=b; c=1", "Bot abc", "x y z"])
    func shortPartsAreNot(_ secret: String) {
        let text = "abc b 1 y z"
        #expect(SentSecrets([Secret(secret)]).redact(text) == text)
    }

    @Test(
        arguments: [
            ("text sec", "text <redacted>"), ("text secret", "text <redacted>"),
            ("text s", "text <redacted>"), ("secret sec ", "<redacted> sec "), ("", ""),
        ])
    func whereATextIsCut(_ text: String, _ expected: String) {
        #expect(SentSecrets([Secret("secret")]).redact(text, isCut: true) == expected)
        let whole = SentSecrets([Secret("secret")]).redact(text)
        #expect(whole == text.replacing("secret", with: "<redacted>"))
    }
}
