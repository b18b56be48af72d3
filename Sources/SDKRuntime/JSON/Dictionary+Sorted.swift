extension Dictionary where Key == String {
    /// The members in the order of their keys, so that equal dictionaries give equal texts.
    var sortedByKey: [(key: String, value: Value)] {
        map { (key: $0.key, value: $0.value) }.inOrder(of: \.key)
    }
}

extension Array {
    /// The elements in the order of their keys.
    func inOrder(of key: (Element) -> String) -> [Element] { map(key).order.map { self[$0] } }
}

extension [String] {
    /// The texts in order.
    @inline(never)
    package func inOrder() -> [String] { order.map { self[$0] } }

    /// The positions of the texts in their order. Only positions are sorted, because sorting is
    /// compiled again for each type of element and each closure.
    @inline(never)
    fileprivate var order: [Int] { indices.sorted { self[$0] < self[$1] } }
}
