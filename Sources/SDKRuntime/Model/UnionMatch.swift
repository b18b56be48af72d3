/// How well a JSON value fits a type; the smallest is the best.
struct UnionMatch: Hashable {
    /// Keys of objects that no schema has.
    var unknownKeys = 0
    /// Keys of objects that a schema has.
    var knownKeys = 0
    /// Values whose type takes more than values like them.
    var leniency = 0
    /// Unions that the value goes through on the way to its type. That it is the fewest also ends the
    /// search where unions are each other's alternatives.
    var unions = 0

    mutating func add(_ other: UnionMatch) {
        unknownKeys += other.unknownKeys
        knownKeys += other.knownKeys
        leniency += other.leniency
    }

    /// The match of a type that takes everything.
    static func open(_ value: JSONValue) -> UnionMatch {
        var match = UnionMatch(leniency: 3)
        switch value {
        case .object(let members): match.unknownKeys = members.count
        case .array(let values): for value in values { match.add(.open(value)) }
        case .null, .bool, .number, .string: break
        }
        return match
    }
}

extension UnionMatch: Comparable {
    static func < (left: UnionMatch, right: UnionMatch) -> Bool {
        (left.unknownKeys, -left.knownKeys, left.leniency, left.unions)
            < (right.unknownKeys, -right.knownKeys, right.leniency, right.unions)
    }
}
