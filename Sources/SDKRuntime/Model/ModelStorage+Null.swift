extension ModelStorage {
    /// Storage whose getters tell the probe which field they read.
    init(_ schema: Schema, probe: FieldProbe) {
        self.init(schema)
        buffer.probe = probe
    }

    func isNull(_ index: Int) -> Bool {
        buffer.tags[index] == ModelCell.Tag.null
    }

    mutating func setNull(_ index: Int) {
        makeUnique()
        buffer.store(index, .null)
    }
}
