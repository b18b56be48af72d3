/// The fields of a ``Schema`` as accessors and readers look them up: in plain memory, so that no
/// references are counted on the way to a value.
struct SchemaLayout {
    let fields: UnsafeMutablePointer<SchemaField>
    /// The bytes to which ``SchemaField/keyOffset`` and ``SchemaField/quotedOffset`` refer, with
    /// eight bytes of padding.
    let keys: UnsafeMutablePointer<UInt8>
    /// Indices of fields by the hash of their key; `UInt16.max` where there is none.
    private let buckets: UnsafeMutablePointer<UInt16>
    private let bucketMask: Int

    init(_ parser: SchemaParser) {
        let count = parser.fields.count
        fields = .allocate(capacity: max(1, count))
        fields.initialize(from: parser.fields, count: count)
        keys = .allocate(capacity: parser.keys.count + 8)
        keys.initialize(from: parser.keys, count: parser.keys.count)
        (keys + parser.keys.count).initialize(repeating: 0, count: 8)
        var size = 4
        while size < count * 2 { size *= 2 }
        bucketMask = size - 1
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: .max, count: size)
        for index in 0..<count where index != parser.additional {
            let field = fields[index]
            let key = UnsafePointer(keys + Int(field.keyOffset))
            var bucket = Self.hash(key, Int(field.keyLength)) & bucketMask
            while buckets[bucket] != .max { bucket = (bucket + 1) & bucketMask }
            buckets[bucket] = UInt16(index)
        }
    }

    func deallocate() {
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

    /// The field with a key, or -1.
    @inline(never)
    func index(of key: String) -> Int {
        key.withUTF8Bytes { bytes in bytes.baseAddress.map { index(of: $0, bytes.count) } ?? -1 }
    }

    @inline(never)
    func slowIndex(of key: StaticString) -> Int {
        key.withUTF8Buffer { bytes in bytes.baseAddress.map { index(of: $0, bytes.count) } ?? -1 }
    }

    /// Compares whole words; the last one may begin within the one before.
    @inline(__always)
    private static func equal(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ length: Int
    ) -> Bool {
        let left = UnsafeRawPointer(left)
        let right = UnsafeRawPointer(right)
        guard length >= 8 else {
            if length >= 4 { return isSame(left, right, 0, length &- 4, UInt32.self) }
            if length >= 2 { return isSame(left, right, 0, length &- 2, UInt16.self) }
            return length == 0 || isSame(left, right, 0, 0, UInt8.self)
        }
        var index = 0
        while index < length &- 8 {
            if !isSame(left, right, index, index, UInt64.self) { return false }
            index &+= 8
        }
        return isSame(left, right, length &- 8, length &- 8, UInt64.self)
    }

    @inline(__always)
    private static func isSame<Word: FixedWidthInteger>(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ first: Int, _ last: Int,
        _: Word.Type
    ) -> Bool {
        left.loadUnaligned(fromByteOffset: first, as: Word.self)
            == right.loadUnaligned(fromByteOffset: first, as: Word.self)
            && left.loadUnaligned(fromByteOffset: last, as: Word.self)
                == right.loadUnaligned(fromByteOffset: last, as: Word.self)
    }
}
