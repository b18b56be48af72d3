extension Dictionary where Key == String {
    /// The members in the order of their keys, so that equal dictionaries give equal texts.
    var sortedByKey: [(key: String, value: Value)] {
        Array(keys).inOrder().compactMap { key in self[key].map { (key, $0) } }
    }
}

extension [String] {
    /// The texts in order. Defined once, because sorting is compiled again for each type of
    /// sequence.
    @inline(never)
    package func inOrder() -> [String] { sorted() }
}
