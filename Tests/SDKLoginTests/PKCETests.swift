import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct PKCETests {
    /// RFC 7636 appendix B.
    @Test func challenge() throws {
        let pkce = try PKCE(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(pkce.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test(arguments: [43, 44, 64, 127, 128])
    func lengths(_ length: Int) throws {
        let pkce = try PKCE(length: length)
        #expect(pkce.verifier.utf8.count == length)
        #expect(ByteSet.unreserved.containsAll(pkce.verifier))
        #expect(pkce != (try PKCE(length: length)))
        #expect(pkce.challenge.utf8.count == 43)
    }

    @Test(arguments: [0, 42, 129, -1])
    func lengthsRefused(_ length: Int) {
        #expect(throws: AuthenticationFailure.self) { try PKCE(length: length) }
    }

    @Test(arguments: [
        "", String(repeating: "a", count: 42), String(repeating: "a", count: 129),
        String(repeating: "a", count: 43) + "+", String(repeating: "a", count: 43) + "é",
        String(repeating: "a", count: 43) + " ",
    ])
    func verifiersRefused(_ verifier: String) {
        let failure = #expect(throws: AuthenticationFailure.self) {
            try PKCE(verifier: verifier)
        }
        #expect(failure?.code == .invalidVerifier)
    }

    /// Each of the 66 characters is drawn about equally often. The source is seeded, so the outcome
    /// is the same each time; 500 draws are expected, and a modulo of a byte would give 643 for
    /// most characters of the first part.
    @Test func charactersAreEquallyLikely() {
        var source = SplitMix(state: 7)
        var counts: [Character: Int] = [:]
        for character in PKCE.random(33_000, using: &source) {
            counts[character, default: 0] += 1
        }
        #expect(counts.count == 66)
        #expect(counts.values.allSatisfy { 400...600 ~= $0 })
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }
}
