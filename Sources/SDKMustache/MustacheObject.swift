/// Named values in the order they were first set.
///
/// Up to ``scanLimit`` keys are found by a linear scan, which beats hashing for so few. Beyond
/// that a hashed index is kept. Equality and hashing regard the order of the pairs.
public struct MustacheObject: Sendable {
    /// The largest number of keys for which no index is kept.
    static let scanLimit = 16

    private(set) var pairs: [MustachePair] = []
    /// Place of each key in `pairs`; nil up to ``scanLimit`` keys.
    private var places: [ObjectKey: Int]?

    /// An object without pairs.
    public init() {}

    /// An object of the given pairs; of two equal keys the last value counts, at the first's place.
    public init(_ pairs: some Sequence<(String, MustacheValue)>) {
        self.pairs.reserveCapacity(pairs.underestimatedCount)
        for (key, value) in pairs {
            self[key] = value
        }
    }

    /// The number of pairs.
    public var count: Int { pairs.count }

    /// Whether there are no pairs.
    public var isEmpty: Bool { pairs.isEmpty }

    /// Whether there are too many keys for a scan.
    var isIndexed: Bool { places != nil }

    /// The keys in order.
    public var keys: [String] { pairs.map(\.key) }

    /// The value of a key. Setting a known key keeps its place; setting nil removes the pair.
    public subscript(key: String) -> MustacheValue? {
        get {
            self[ObjectKey(key)]
        }
        set {
            let key = ObjectKey(key)
            switch (place(of: key), newValue) {
            case (let place?, let value?):
                pairs[place].value = value
            case (nil, let value?):
                append(MustachePair(value: value, objectKey: key))
            case (let place?, nil):
                pairs.remove(at: place)
                rebuildIndex()
            case (nil, nil):
                break
            }
        }
    }

    subscript(key: ObjectKey) -> MustacheValue? {
        guard let place = place(of: key) else { return nil }
        return pairs[place].value
    }

    /// Makes room for a number of pairs known beforehand.
    public mutating func reserveCapacity(_ count: Int) {
        pairs.reserveCapacity(count)
    }

    private mutating func append(_ pair: MustachePair) {
        pairs.append(pair)
        if places != nil {
            places?[pair.objectKey] = pairs.count - 1
        } else if pairs.count > Self.scanLimit {
            rebuildIndex()
        }
    }

    func place(of key: ObjectKey) -> Int? {
        if let places { return places[key] }
        return pairs.withUnsafeBufferPointer { pairs in
            var place = 0
            while place < pairs.count {
                if pairs[place].objectKey.fingerprint == key.fingerprint,
                    pairs[place].objectKey == key
                {
                    return place
                }
                place += 1
            }
            return nil
        }
    }

    private mutating func rebuildIndex() {
        places = nil
        guard pairs.count > Self.scanLimit else { return }
        var places: [ObjectKey: Int] = [:]
        places.reserveCapacity(pairs.count)
        for (place, pair) in pairs.enumerated() {
            places[pair.objectKey] = place
        }
        self.places = places
    }
}

extension MustacheObject: Hashable {
    public static func == (left: MustacheObject, right: MustacheObject) -> Bool {
        left.pairs == right.pairs
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(pairs)
    }
}

extension MustacheObject: ExpressibleByDictionaryLiteral {
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
