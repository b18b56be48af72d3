/// The members of a JSON object in the order in which they came. Objects with the same members are
/// equal, in whatever order. Keys are compared as Swift compares strings: two that differ only in
/// Unicode normalisation are the same key.
public struct JSONObject: Sendable {
    /// A member: its key and its value.
    public typealias Element = (key: String, value: JSONValue)

    private struct Member: Sendable {
        let key: String
        var value: JSONValue
    }

    private var members: [Member] = []
    /// The position of each key; only kept once there are too many members for a search.
    private var index: [String: Int]?

    private static let largestWithoutIndex = 12

    /// Creates an empty object.
    public init() {}

    /// Of members with the same key, the last one is kept.
    public init(_ elements: some Sequence<Element>) {
        for (key, value) in elements { set(key, value) }
    }

    /// The number of members.
    public var count: Int { members.count }
    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }
    /// The keys, in order.
    public var keys: [String] { members.map(\.key) }
    /// The values, in the order of their keys.
    public var values: [JSONValue] { members.map(\.value) }

    /// Setting `nil` removes the member.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            if let newValue {
                set(key, newValue)
            } else if let position = position(of: key) {
                members.remove(at: position)
                if index != nil { reindex() }
            }
        }
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        return members.firstIndex { $0.key == key }
    }

    @inline(never)
    mutating func set(_ key: String, _ value: JSONValue) {
        if let position = position(of: key) {
            members[position].value = value
            return
        }
        index?[key] = members.count
        members.append(Member(key: key, value: value))
        if index == nil, members.count > Self.largestWithoutIndex { reindex() }
    }

    private mutating func reindex() {
        var index: [String: Int] = [:]
        index.reserveCapacity(members.count)
        for (position, member) in members.enumerated() { index[member.key] = position }
        self.index = index
    }

    /// The members without their order.
    public var dictionary: [String: JSONValue] {
        Dictionary(members.lazy.map { ($0.key, $0.value) }) { _, last in last }
    }
}

extension JSONObject: Sequence {
    /// Iterates over the members in order.
    public func makeIterator() -> some IteratorProtocol<Element> {
        members.lazy.map { ($0.key, $0.value) }.makeIterator()
    }

    /// The number of members.
    public var underestimatedCount: Int { members.count }
}

extension JSONObject: Hashable {
    /// Compares the members, whatever their order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        return left.members.allSatisfy { right[$0.key] == $0.value }
    }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        // A sum doesn't depend on the order.
        var sum = 0
        for member in members {
            var hasher = Hasher()
            hasher.combine(member.key)
            hasher.combine(member.value)
            sum = sum &+ hasher.finalize()
        }
        hasher.combine(sum)
        hasher.combine(members.count)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object with members in this order. Of members with the same key, the last one
    /// counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (key, value) in elements { set(key, value) }
    }
}
