/// A section that the compiler has seen opening, and not yet closing.
struct OpenSection {
    let name: String
    /// The name's place among the template's names.
    let index: Int
    let isInverted: Bool
    /// Where its tag begins.
    let offset: Int
    /// The place of its instruction.
    let instruction: Int
}
