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

    @Test("Text, notes and deprecation are paragraphs, and nothing stands for a text")
    func lines() {
        let documentation = Documentation(text: " ", notes: [.readOnly, .unique])
        let notes = "Read-only: the server sets it. No two items are equal."
        #expect(DocComment.lines(documentation, width: 80) == [notes])
        let deprecated = DocComment.lines(
            Documentation(text: "Text."), isDeprecated: true, width: 80)
        #expect(deprecated == ["Text.", "", "Deprecated."])
        #expect(DocComment.lines(Documentation(), width: 80).isEmpty)
    }
}
