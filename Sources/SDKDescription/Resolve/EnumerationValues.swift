import SDKDocument

/// A set of scalars by what they say: `1` and `1.0` are one value, strings are compared byte by
/// byte.
struct EnumerationValues {
    private enum Value: Hashable {
        case number(ExactDecimal)
        case other(String)
    }

    /// Strings by a cheap hash: it nearly always tells them apart.
    private var texts: [UInt32: [Node]] = [:]
    private var others: Set<Value> = []

    /// Adds a value; false if it is there already.
    mutating func insert(_ node: Node) -> Bool {
        if node.kind == .string {
            let hash = node.textHash
            if texts[hash]?.contains(where: { $0.isEqual(to: node) }) == true { return false }
            texts[hash, default: []].append(node)
            return true
        }
        if let number = node.numberText.flatMap(ExactDecimal.init) {
            return others.insert(.number(number)).inserted
        }
        return others.insert(.other(node.jsonText)).inserted
    }
}
