/// A template being rendered: where it is, and how far its lines are indented.
struct Call {
    /// The place among the library's templates.
    let template: Int
    /// The instruction to come.
    var next: Int
    /// What is put before each line.
    let indentation: [UInt8]
}
