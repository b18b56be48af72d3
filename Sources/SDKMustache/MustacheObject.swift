/// Named values in the order they were first set.
///
/// Equality and hashing regard the order of the pairs.
public struct MustacheObject: Sendable, Hashable {
    /// The names of the values.
    public private(set) var names: MustacheNames
    private(set) var values: [MustacheValue]

    /// An object without pairs.
    public init() {
        names = MustacheNames(KeyList())
        values = []
    }

    /// An object of the given pairs; of two equal keys the last value counts, in the first's position.
    public init(_ pairs: some Sequence<(String, MustacheValue)>) {
        var keys = KeyList()
        values = []
        for (key, value) in pairs {
            let key = ObjectKey(key)
            if let position = keys.position(of: key) {
                values[position] = value
            } else {
                keys.append(key)
                values.append(value)
            }
        }
        names = MustacheNames(keys)
    }

    /// An object of values that have the names of another object, each in its position.
    ///
    /// - Returns: Nil if there are not as many of both.
    public init?(names: MustacheNames, values: [MustacheValue]) {
        guard names.count == values.count else { return nil }
        self.names = names
        self.values = values
    }

    /// The number of pairs.
    public var count: Int { values.count }

    /// Whether there are no pairs.
    public var isEmpty: Bool { values.isEmpty }

    /// The keys in order.
    public var keys: [String] { names.list.keys.map(\.text) }

    /// The value of a key. Setting a known key keeps its position; setting nil removes the pair.
    /// An object whose keys change is made anew.
    public subscript(key: String) -> MustacheValue? {
        get {
            self[ObjectKey(key)]
        }
        set {
            if let position = names.list.position(of: ObjectKey(key)), let newValue {
                values[position] = newValue
            } else {
                let others = self.lazy.map { ($0.key, $0.value) }.filter { $0.0 != key }
                self = MustacheObject(others + (newValue.map { [(key, $0)] } ?? []))
            }
        }
    }

    subscript(key: ObjectKey) -> MustacheValue? {
        names.list.position(of: key).map { values[$0] }
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
    public func makeIterator() -> some IteratorProtocol<MustachePair> {
        zip(names.list.keys, values).lazy.map { MustachePair(key: $0.text, value: $1) }.makeIterator()
    }
}

/// One named value of a ``MustacheObject``.
public struct MustachePair: Sendable, Hashable {
    /// The name a template uses.
    public let key: String
    /// What the name stands for.
    public let value: MustacheValue
}

/// The names of an object's values, in their order. Objects that are made alike share them.
public final class MustacheNames: Sendable, Hashable {
    let list: KeyList

    /// How many names there are.
    public var count: Int { list.keys.count }

    init(_ list: KeyList) {
        self.list = list
    }

    /// Whether both have the same names in the same order.
    public static func == (left: MustacheNames, right: MustacheNames) -> Bool {
        left === right || left.list.keys == right.list.keys
    }

    /// Hashes the names.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(list.keys)
    }
}

/// Keys, each of them once.
///
/// Up to ``scanLimit`` keys are found by a linear scan, which beats hashing for so few. Beyond
/// that a hashed index is kept.
struct KeyList: Sendable {
    /// The largest number of keys for which no index is kept.
    static let scanLimit = 16

    private(set) var keys: [ObjectKey] = []
    /// The index of each key in `keys`; empty up to ``scanLimit`` keys.
    private var index: [ObjectKey: Int] = [:]

    func position(of key: ObjectKey) -> Int? {
        keys.count > Self.scanLimit ? index[key] : keys.firstIndex(of: key)
    }

    /// - Parameter key: One that is not there yet.
    mutating func append(_ key: ObjectKey) {
        keys.append(key)
        if index.isEmpty, keys.count > Self.scanLimit {
            index = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        } else if keys.count > Self.scanLimit {
            index[key] = keys.count - 1
        }
    }
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
