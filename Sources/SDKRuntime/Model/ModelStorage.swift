/// The properties of a model: a reference that is copied if it is shared when it is written to.
///
/// It is visible to every importer, because exported accessors use it in the modules that call
/// them.
@_documentation(visibility: internal)
public struct ModelStorage: @unchecked Sendable {
    // Unchecked, because the cells of a buffer are mutable. They are written by the reader that
    // makes the buffer, before anyone else sees it, and here after `isKnownUniquelyReferenced`,
    // when nobody else can. Everything that a cell or the header can hold is Sendable.
    var buffer: ModelBuffer

    init(_ buffer: ModelBuffer) { self.buffer = buffer }

    /// Storage without any property.
    init(_ schema: Schema) { buffer = .make(schema) }

    /// Storage without any property.
    public init<Model: ModelProtocol>(of _: Model.Type) { self.init(Model.schema) }

    // Getters are specialised for the most common types. Setters are inlined, so that optional
    // values are unwrapped where their type is known; the functions that do the work are not
    // inlined.

    /// A property that can be absent, by its wire name. It is `nil` if the property is absent,
    /// null, or of another type than `T`. Setting `nil` makes it absent, or null if it is required
    /// and can be null.
    public subscript<T: JSONCoded>(_ key: StaticString) -> T? {
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        get { buffer.value(at: buffer.index(of: key)) }
        @inlinable
        set {
            if let newValue { set(newValue, key) } else { remove(T.self, key) }
        }
        @inlinable
        _modify {
            var value: T? = take(key)
            defer { self[key] = value }
            yield &value
        }
    }

    /// A required property, by its wire name. If it is absent, which happens only for storage that
    /// was neither read from JSON nor made by the model's own initializer, the value is the type's
    /// fallback: empty text, zero, false, an empty list or model.
    public subscript<T: JSONCoded>(required key: StaticString) -> T {
        @_specialize(where T == String)
        @_specialize(where T == Bool)
        @_specialize(where T == Int64)
        @_specialize(where T == Int)
        @_specialize(where T == Double)
        get { buffer.requiredValue(at: buffer.index(of: key)) }
        @inlinable
        set { set(newValue, key) }
        @inlinable
        _modify {
            var value: T = takeRequired(key)
            defer { set(value, key) }
            yield &value
        }
    }

    @_specialize(where T == String)
    @_specialize(where T == Bool)
    @_specialize(where T == Int64)
    @_specialize(where T == Int)
    @_specialize(where T == Double)
    @usableFromInline
    mutating func set<T: JSONCoded>(_ value: T, _ key: StaticString) {
        guard let index = indexToSet(key) else { return }
        buffer.set(value, at: index)
    }

    @usableFromInline
    mutating func remove(_ type: any JSONCoded.Type, _ key: StaticString) {
        guard let index = indexToSet(key) else { return }
        buffer.remove(type, at: index)
    }

    /// Takes a value out, so that it can be changed in place and set again.
    @usableFromInline
    mutating func take<T: JSONCoded>(_ key: StaticString) -> T? {
        guard let index = indexToSet(key) else { return nil }
        return buffer.take(at: index)
    }

    @usableFromInline
    mutating func takeRequired<T: JSONCoded>(_ key: StaticString) -> T {
        guard let index = indexToSet(key) else { return T.jsonFallback }
        return buffer.takeRequired(at: index)
    }

    /// The field with a key, in memory that nobody else refers to.
    @inline(__always)
    private mutating func indexToSet(_ key: StaticString) -> Int? {
        let index = buffer.index(of: key)
        guard index >= 0 else {
            assertionFailure("\(buffer.schema.name) has no property \(key)")
            return nil
        }
        makeUnique()
        return index
    }

    @inline(__always)
    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&buffer) { buffer = buffer.copy() }
    }
}
extension SchemaField {
    /// How `nil` is stored.
    var emptyValue: FieldValue { isRequired && isNullable ? .null : .absent }
}

extension ModelStorage {
    /// The properties that have no row in the schema, if it declares their type with `*`.
    public func additionalProperties<T: JSONCoded>() -> [String: T] {
        let index = buffer.schema.additional
        guard index >= 0 else { return [:] }
        return [String: T](jsonFieldValue: buffer.load(index)) ?? [:]
    }

    /// Replaces the properties that have no row in the schema.
    public mutating func setAdditionalProperties<T: JSONCoded>(_ values: [String: T]) {
        let index = buffer.schema.additional
        assert(index >= 0, "\(buffer.schema.name) declares no additional properties")
        guard index >= 0 else { return }
        makeUnique()
        buffer.store(index, values.isEmpty ? .absent : values.jsonFieldValue)
    }

    /// Properties that were read and are not in the schema. They are written back.
    public var unknownFields: [String: JSONValue] {
        get { buffer.unknown?.dictionary ?? [:] }
        set {
            makeUnique()
            buffer.unknown = newValue.isEmpty ? nil : JSONObject(newValue.sortedByKey)
        }
    }
}

extension ModelStorage: Hashable {
    /// Whether all properties are the same, including unknown ones. Null and absent are not the
    /// same.
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

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        for index in 0..<buffer.fieldCount { buffer.load(index).hash(into: &hasher) }
    }
}

extension ModelStorage {
    /// Storage that tells the probe which fields are read and set.
    init(_ schema: Schema, probe: FieldProbe) {
        self.init(schema)
        buffer.probe = probe
    }

    func isNull(_ index: Int) -> Bool {
        buffer.tags[index] == ModelBuffer.Cell.Tag.null
    }

    mutating func setNull(_ index: Int) {
        makeUnique()
        buffer.store(index, .null)
    }
}
