/// Named values in the order they were first set.
///
/// Up to ``scanLimit`` keys are found by a linear scan, which beats hashing for so few. Beyond
/// that a hashed index is kept. Equality and hashing regard the order of the pairs.
public struct MustacheObject: Sendable {
    /// The largest number of keys for which no index is kept.
    static let scanLimit = 16

    private(set) var pairs: [MustachePair] = []
    /// The index of each key in `pairs`; nil up to ``scanLimit`` keys.
    private var index: [ObjectKey: Int]?

    /// An object without pairs.
    public init() {}

    /// An object of the given pairs; of two equal keys the last value counts, in the first's position.
    public init(_ pairs: some Sequence<(String, MustacheValue)>) {
        self.pairs.reserveCapacity(pairs.underestimatedCount)
        for (key, value) in pairs {
            set(ObjectKey(key), to: value)
        }
    }

    /// The number of pairs.
    public var count: Int { pairs.count }

    /// Whether there are no pairs.
    public var isEmpty: Bool { pairs.isEmpty }

    /// The keys in order.
    public var keys: [String] { pairs.map(\.key) }

    /// The value of a key. Setting a known key keeps its position; setting nil removes the pair.
    public subscript(key: String) -> MustacheValue? {
        get {
            self[ObjectKey(key)]
        }
        set {
            let key = ObjectKey(key)
            if let newValue {
                set(key, to: newValue)
            } else if let position = position(of: key) {
                pairs.remove(at: position)
                rebuildIndex()
            }
        }
    }

    subscript(key: ObjectKey) -> MustacheValue? {
        position(of: key).map { pairs[$0].value }
    }

    /// Makes room for a number of pairs known beforehand.
    public mutating func reserveCapacity(_ count: Int) {
        pairs.reserveCapacity(count)
    }

    private mutating func set(_ key: ObjectKey, to value: MustacheValue) {
        if let position = position(of: key) {
            pairs[position].value = value
            return
        }
        pairs.append(MustachePair(objectKey: key, value: value))
        if index != nil {
            index?[key] = pairs.count - 1
        } else if pairs.count > Self.scanLimit {
            rebuildIndex()
        }
    }

    private func position(of key: ObjectKey) -> Int? {
        if let index { return index[key] }
        return pairs.firstIndex { $0.objectKey == key }
    }

    private mutating func rebuildIndex() {
        index = nil
        guard pairs.count > Self.scanLimit else { return }
        index = Dictionary(
            uniqueKeysWithValues: pairs.enumerated().map { ($0.element.objectKey, $0.offset) })
    }
}

extension MustacheObject: Hashable {
    /// Whether both have the same members.
    public static func == (left: MustacheObject, right: MustacheObject) -> Bool {
        left.pairs == right.pairs
    }

    /// Hashes the members.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(pairs)
    }
}

extension MustacheObject: ExpressibleByDictionaryLiteral {
    /// Creates an object with these members.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        self.init(elements)
    }
}

extension MustacheObject: Sequence {
    /// Iterates over the pairs in order.
    public func makeIterator() -> IndexingIterator<[MustachePair]> {
        pairs.makeIterator()
    }
}

/// One named value of a ``MustacheObject``.
public struct MustachePair: Sendable, Hashable {
    let objectKey: ObjectKey
    /// What the name stands for.
    public internal(set) var value: MustacheValue

    /// The name a template uses.
    public var key: String { objectKey.text }
}

/// A key with a fingerprint of its UTF-8. To tell keys apart it is enough to compare two integers,
/// which spares a scan the comparison of texts and the counting of references.
///
/// Keys are told apart by their bytes: two spellings of one accented letter are two keys.
struct ObjectKey: Sendable, Hashable {
    let text: String
    let fingerprint: UInt64

    init(_ text: String) {
        self.text = text
        // FNV-1a, 64 bits. Equal fingerprints are confirmed by the text, so that a collision
        // costs time and nothing else.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        fingerprint = hash
    }

    static func == (left: ObjectKey, right: ObjectKey) -> Bool {
        left.fingerprint == right.fingerprint && left.text == right.text
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }
}
