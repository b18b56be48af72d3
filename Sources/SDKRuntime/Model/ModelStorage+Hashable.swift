extension ModelStorage: Hashable {
    /// Whether all properties are the same, unknown ones too. Null and absent are not the same.
    public static func == (left: ModelStorage, right: ModelStorage) -> Bool {
        if left.buffer === right.buffer { return true }
        let schema = left.buffer.schema
        guard schema === right.buffer.schema else { return false }
        for index in 0..<schema.fieldCount
        where left.buffer.load(index) != right.buffer.load(index) {
            return false
        }
        return left.buffer.unknown == right.buffer.unknown
    }

    /// Feeds the value to a hasher: equal values give the same.
    public func hash(into hasher: inout Hasher) {
        for index in 0..<buffer.fieldCount { buffer.load(index).hash(into: &hasher) }
    }
}
