/// How well a JSON value fits a type; the smallest is the best.
struct UnionMatch: Hashable {
    /// The number of object keys that are in no schema.
    var unknownKeys = 0
    /// The number of object keys that are in a schema.
    var knownKeys = 0
    /// The number of values whose type also accepts other kinds of values.
    var leniency = 0
    /// The number of unions between the value and its type. Preferring the fewest also ends the
    /// search if unions are each other's alternatives.
    var unions = 0

    mutating func add(_ other: UnionMatch) {
        unknownKeys += other.unknownKeys
        knownKeys += other.knownKeys
        leniency += other.leniency
    }

    /// The match of a type that accepts everything.
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
