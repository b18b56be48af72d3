/// The properties of a model: a reference that is copied when it is written to and shared.
public struct ModelStorage: @unchecked Sendable {
    // Unchecked, because the cells of a buffer are mutable. They are written by the reader that
    // makes the buffer, before anyone else sees it, and here after `isKnownUniquelyReferenced`,
    // when nobody else can. All that a cell or the header can hold is Sendable.
    var buffer: ModelBuffer

    init(_ buffer: ModelBuffer) { self.buffer = buffer }

    /// No property is there.
    public init(_ schema: Schema) { buffer = .make(schema) }

    /// The schema of the model.
    public var schema: Schema { buffer.schema }

    /// A property that can be left out, by its name on the wire. `nil` where it is absent, null, or
    /// of another type than `T`. Setting `nil` makes it absent; for a property that is required
    /// but can be null, it makes it null.
    public subscript<T: JSONCoded>(_ key: StaticString) -> T? {
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int32)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        get {
            let index = buffer.schema.index(of: key)
            guard index >= 0 else { return nil }
            let slot = buffer.load(index)
            if case .absent = slot {
                buffer.probe?.note(index)
                return nil
            }
            return T(jsonSlot: slot)
        }
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int32)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        set {
            let index = buffer.schema.index(of: key)
            assert(index >= 0, "\(buffer.schema.name) has no property \(key)")
            guard index >= 0 else { return }
            makeUnique()
            buffer.store(index, newValue?.jsonSlot ?? buffer.schema.fields[index].emptySlot)
        }
    }

    /// A required property, by its name on the wire. Where it is not there, which happens only
    /// for storage that was neither read from JSON nor made by the model's own initializer, the
    /// value is the type's fallback: empty text, zero, false, an empty list or model.
    public subscript<T: JSONCoded>(required key: StaticString) -> T {
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int32)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        get {
            let index = buffer.schema.index(of: key)
            guard index >= 0 else { return T.jsonFallback }
            let slot = buffer.load(index)
            if case .absent = slot { buffer.probe?.note(index) }
            return T(jsonSlot: slot) ?? T.jsonFallback
        }
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int32)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        set {
            let index = buffer.schema.index(of: key)
            assert(index >= 0, "\(buffer.schema.name) has no property \(key)")
            guard index >= 0 else { return }
            makeUnique()
            buffer.store(index, newValue.jsonSlot)
        }
    }

    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&buffer) { buffer = buffer.copy() }
    }
}

extension SchemaField {
    /// What `nil` is stored as.
    var emptySlot: JSONSlot { isRequired && isNullable ? .null : .absent }
}
