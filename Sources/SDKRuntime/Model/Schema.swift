/// The properties of a model: their names on the wire, their types, and what may be left out.
///
/// The table has a line for each property, `wireKey: Type` and flags. Bytes of a key other than
/// letters, digits and `_$.-` are percent-encoded. Where the property has another name in Swift,
/// that stands before the key: `swiftName=wireKey: Type`.
///
/// | Flag | Meaning |
/// |---|---|
/// | `!` | required, and not null |
/// | `?!` | required; can be null |
/// | `secret` | not printed |
///
/// Other words after the type are ignored. Types are `String`, `Bool`, `Int`, `Int32`, `Int64`,
/// `Float`, `Double`, `Decimal`, `Date`, `CalendarDate`, `LocalDateTime`, `Data`, `JSONValue`, and
/// `[T]`, `[String: T]`, `Nullable<T>` of any, and those of the list of types by their names without
/// that of the module: `Outer.Inner`. The key `*` declares a map of the properties that have no line.
@_spi(Generated)
public final class Schema: @unchecked Sendable {
    // Unchecked, because of the pointers. The memory is written in `init` only, before anyone else
    // can see the schema, and freed in `deinit`.

    /// The name of the model, with those of the types around it.
    public let name: String
    let fields: UnsafeMutablePointer<SchemaField>
    let fieldCount: Int
    /// What ``SchemaField/keyOffset`` and ``SchemaField/quotedOffset`` count from, with eight
    /// bytes of padding.
    let keys: UnsafeMutablePointer<UInt8>
    /// Indices of fields by the hash of their key; `UInt16.max` where there is none.
    let buckets: UnsafeMutablePointer<UInt16>
    let bucketMask: Int
    /// The field that holds undeclared properties, or -1.
    let additional: Int
    /// Whether any field has to be there.
    let hasRequired: Bool

    /// Creates a schema from the table that generated code has. A line that makes no sense is left
    /// out; in a debug build it is an assertion.
    ///
    /// - Parameters:
    ///   - model: the model.
    ///   - table: a line for each property.
    ///   - types: the types that the table names, in any order.
    public init(
        _ model: any ModelProtocol.Type, _ table: String, _ types: [any JSONCoded.Type] = []
    ) {
        name = SchemaParser.name(of: model)
        var parser = SchemaParser(name: name, types: types)
        table.withUTF8Bytes { parser.parse($0) }
        fieldCount = parser.fields.count
        fields = .allocate(capacity: max(1, fieldCount))
        fields.initialize(from: parser.fields, count: fieldCount)
        keys = .allocate(capacity: parser.keys.count + 8)
        keys.initialize(from: parser.keys, count: parser.keys.count)
        (keys + parser.keys.count).initialize(repeating: 0, count: 8)
        additional = parser.additional
        hasRequired = parser.fields.contains { $0.isRequired }
        var size = 4
        while size < fieldCount * 2 { size *= 2 }
        bucketMask = size - 1
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: .max, count: size)
        for index in 0..<fieldCount where index != additional {
            let field = fields[index]
            let key = UnsafePointer(keys + Int(field.keyOffset))
            var bucket = Self.hash(key, Int(field.keyLength)) & bucketMask
            while buckets[bucket] != .max { bucket = (bucket + 1) & bucketMask }
            buckets[bucket] = UInt16(index)
        }
    }

    deinit {
        fields.deallocate()
        keys.deallocate()
        buckets.deallocate()
    }

    @inline(__always)
    private static func hash(_ key: UnsafePointer<UInt8>, _ length: Int) -> Int {
        guard length > 0 else { return 0 }
        let mixed =
            UInt(key[0]) | UInt(key[length - 1]) << 8 | UInt(key[length >> 1]) << 16
            | UInt(truncatingIfNeeded: length) << 24
        return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B1) >> 15 & 0xFFFF)
    }

    /// The field with a key, or -1.
    @inline(__always)
    func index(of key: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var bucket = Self.hash(key, length) & bucketMask
        while true {
            let index = buckets[bucket]
            if index == .max { return -1 }
            let field = fields + Int(index)
            if Int(field.pointee.keyLength) == length,
                Self.equal(key, keys + Int(field.pointee.keyOffset), length)
            {
                return Int(index)
            }
            bucket = (bucket &+ 1) & bucketMask
        }
    }

    @inline(__always)
    private static func equal(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
    ) -> Bool {
        var index = 0
        while length &- index >= 8 {
            let a = UnsafeRawPointer(left + index).loadUnaligned(as: UInt64.self)
            let b = UnsafeRawPointer(right + index).loadUnaligned(as: UInt64.self)
            if a != b { return false }
            index &+= 8
        }
        while index < length {
            if left[index] != right[index] { return false }
            index &+= 1
        }
        return true
    }

    func index(of key: StaticString) -> Int {
        if key.hasPointerRepresentation { return index(of: key.utf8Start, key.utf8CodeUnitCount) }
        return key.withUTF8Buffer { bytes in
            bytes.baseAddress.map { index(of: $0, bytes.count) } ?? -1
        }
    }

    func key(at index: Int) -> String {
        let field = fields[index]
        return text(field.keyOffset, field.keyLength)
    }

    /// The name of the property in Swift.
    func label(at index: Int) -> String {
        let field = fields[index]
        return field.labelLength == 0
            ? key(at: index) : text(field.labelOffset, field.labelLength)
    }

    private func text(_ offset: UInt32, _ length: UInt32) -> String {
        String(
            decoding: UnsafeBufferPointer(start: keys + Int(offset), count: Int(length)),
            as: UTF8.self)
    }
}
