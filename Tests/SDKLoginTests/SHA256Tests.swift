import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 (NIST CSRC, "SHA-256"), and messages around the block size.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (
            String(repeating: "a", count: 1_000),
            "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
        ),
    ])
    func digests(_ message: String, _ expected: String) {
        #expect(hex(SHA256.digest(of: message.utf8)) == expected)
    }

    /// One line per length from 0 to 129 of the letter `b`, hashed again as a whole.
    @Test func paddingOfEveryLength() {
        let all = (0...129).flatMap { count in
            SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "b"), count: count))
        }
        #expect(
            hex(SHA256.digest(of: all))
                == "b791225630dd390a2e0bd0670cf85198573e32330cec101796567f3b55846a8b")
    }

    @Test(arguments: [
        ("", "", ""), ("f", "Zg==", "Zg"), ("fo", "Zm8=", "Zm8"), ("foo", "Zm9v", "Zm9v"),
        ("foob", "Zm9vYg==", "Zm9vYg"), ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
        ("\u{3}\u{3E}\u{7F}?~", "Az5/P34=", "Az5_P34"),
        ("~~>", "fn4+", "fn4-"),
    ])
    func base64(_ text: String, _ padded: String, _ forURL: String) {
        #expect(Base64.encode(Array(text.utf8)) == padded)
        #expect(Base64.encodeForURL(Array(text.utf8)) == forURL)
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
