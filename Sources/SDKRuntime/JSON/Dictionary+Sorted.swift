extension Dictionary where Key == String {
    /// The members in the order of their keys, so that equal dictionaries make equal texts.
    var sortedByKey: [(key: String, value: Value)] {
        Array(keys).inOrder().compactMap { key in self[key].map { (key, $0) } }
    }
}

extension [String] {
    /// The texts sorted. Once for all callers: sorting is compiled again for each type of sequence.
    @inline(never)
    func inOrder() -> [String] { sorted() }
}
