/// Named values in the order they were first set.
///
/// Equality and hashing regard the order of the pairs.
public struct MustacheObject: Sendable, Hashable {
    /// The names of the values.
    public private(set) var names: MustacheNames
    private(set) var values: [MustacheValue]

    /// An object without pairs.
    public init() {
        names = MustacheNames([ObjectKey]())
        values = []
    }

    /// An object of the given pairs; of two equal keys the last value counts, in the first's position.
    public init(_ pairs: some Sequence<(String, MustacheValue)>) {
        let pairs = pairs.map { (key: ObjectKey($0), value: $1) }
        names = MustacheNames(pairs.map(\.key))
        values = Array(repeating: .null, count: names.count)
        for (key, value) in pairs {
            if let position = names.position(of: key) { values[position] = value }
        }
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
    public var keys: [String] { names.keys.map(\.text) }

    /// The value of a key. Setting a known key keeps its position; setting nil removes the pair.
    /// Where that changes the keys, all of them are copied.
    public subscript(key: String) -> MustacheValue? {
        get {
            self[ObjectKey(key)]
        }
        set {
            let key = ObjectKey(key)
            switch (names.position(of: key), newValue) {
            case (let position?, let value?): values[position] = value
            case (let position?, nil):
                values.remove(at: position)
                names = MustacheNames(names.keys.filter { $0 != key })
            case (nil, let value?):
                values.append(value)
                names = MustacheNames(names.keys + [key])
            case (nil, nil): break
            }
        }
    }

    subscript(key: ObjectKey) -> MustacheValue? {
        names.position(of: key).map { values[$0] }
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
        zip(names.keys, values).lazy.map { MustachePair(key: $0.text, value: $1) }
            .makeIterator()
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
///
/// Up to ``scanLimit`` keys are found by a linear scan, which beats hashing for so few. Beyond
/// that a hashed index is kept.
public final class MustacheNames: Sendable, Hashable {
    /// The largest number of keys for which no index is kept.
    static let scanLimit = 16

    /// Each key once.
    let keys: [ObjectKey]
    /// The index of each key in `keys`; nil up to ``scanLimit`` keys.
    private let index: [ObjectKey: Int]?

    /// How many names there are.
    public var count: Int { keys.count }

    /// Names in this order; of equal ones the first counts.
    public convenience init(_ names: [String]) { self.init(names.map(ObjectKey.init)) }

    init(_ all: [ObjectKey]) {
        var keys: [ObjectKey] = []
        keys.reserveCapacity(all.count)
        var index = all.count > Self.scanLimit ? [ObjectKey: Int]() : nil
        for key in all {
            guard index.map({ $0[key] == nil }) ?? !keys.contains(key) else { continue }
            index?[key] = keys.count
            keys.append(key)
        }
        self.keys = keys
        self.index = index
    }

    func position(of key: ObjectKey) -> Int? {
        if let index { return index[key] }
        return keys.firstIndex(of: key)
    }

    /// Whether both have the same names in the same order.
    public static func == (left: MustacheNames, right: MustacheNames) -> Bool {
        left === right || left.keys == right.keys
    }

    /// Hashes the names.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(keys)
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
