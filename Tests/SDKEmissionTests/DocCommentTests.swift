import Testing

@testable import SDKEmission
@testable import SDKPlan

@Suite struct DocCommentTests {
    @Test(
        "Notes as sentences",
        arguments: [
            (.readOnly, "Read-only: the server sets it."),
            (.range(minimum: "0", maximum: "9"), "From 0 to 9."),
            (.range(minimum: nil, maximum: "9"), "At most 9."),
            (.length(minimum: 1, maximum: 1), "Exactly 1 character."),
            (.length(minimum: 1, maximum: 50), "1 to 50 characters."),
            (.length(minimum: nil, maximum: 1), "At most 1 character."),
            (.items(minimum: 2, maximum: nil), "At least 2 items."),
            (.pattern("`x`"), "Pattern: `'x'`."),
            (.defaultValue("a\nb"), "Default: `a b`."),
        ] as [(Documentation.Note, String)])
    func sentence(_ note: Documentation.Note, _ text: String) {
        #expect(DocComment.sentence(note) == text)
    }

    @Test("Without a text the fallback stands, and notes follow in a paragraph")
    func lines() {
        let documentation = Documentation(text: " ", notes: [.readOnly, .unique])
        let lines = DocComment.lines(documentation, fallback: "The value.", width: 80)
        #expect(
            lines == ["The value.", "", "Read-only: the server sets it. No two items are equal."])
    }
}
