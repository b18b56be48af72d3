extension ModelStorage {
    /// The properties that the schema has no line for, if it declares their type with `*`.
    public func additionalProperties<T: JSONCoded>() -> [String: T] {
        let index = buffer.schema.additional
        guard index >= 0 else { return [:] }
        return [String: T](jsonSlot: buffer.load(index)) ?? [:]
    }

    /// Replaces the properties that the schema has no line for.
    public mutating func setAdditionalProperties<T: JSONCoded>(_ values: [String: T]) {
        let index = buffer.schema.additional
        assert(index >= 0, "\(buffer.schema.name) declares no additional properties")
        guard index >= 0 else { return }
        makeUnique()
        buffer.store(index, values.isEmpty ? .absent : values.jsonSlot)
    }

    /// Properties that were read, but are not in the schema. They are written back.
    public var unknownFields: [String: JSONValue] {
        get { buffer.unknown?.dictionary ?? [:] }
        set {
            makeUnique()
            buffer.unknown = newValue.isEmpty ? nil : JSONObject(newValue.sortedByKey)
        }
    }
}
