/// Everything that was understood of one page.
struct PageFacts: Sendable {
    let file: String
    let dialect: PageDialect
    /// The version of the SDK that the page prints, if any.
    var version: String?
    var server: Stated<String>?
    /// The name of the class without `Api`: what the operations are grouped under.
    var tag: String?
    var operations: [StatedOperation] = []
    var models: [StatedModel] = []

    var isEmpty: Bool { operations.isEmpty && models.isEmpty }
}
