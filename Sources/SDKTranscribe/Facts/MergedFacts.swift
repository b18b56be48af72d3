/// What all pages say together.
struct MergedFacts: Sendable {
    var server: Stated<String>?
    /// The version that the newest page with one prints.
    var version: String?
    /// What the operations are grouped under, in the order of the pages.
    var tags: [String] = []
    /// In the order of the newest page, then those of the others.
    var operations: [StatedOperation] = []
    var models: [StatedModel] = []
}
