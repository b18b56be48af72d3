/// How values of a type are read and written: a word that the engine interprets, so that no code is
/// made for each type.
public struct JSONType: Sendable {
    /// Trivial cases only: copying one costs nothing.
    enum Kind: Sendable {
        case string
        case bool
        case int64
        case int32
        case int
        case double
        case float
        case date
        case calendarDate
        case localDateTime
        case model(any ModelProtocol.Type)
        case boxed(any JSONBoxed.Type)
    }

    let kind: Kind

    init(_ kind: Kind) { self.kind = kind }
}

/// Reads and writes values that a slot holds in a box.
protocol JSONBoxed: Sendable {
    static func readSlot(from reader: inout JSONReader) throws(JSONError) -> JSONSlot
    /// Writes what ``readSlot(from:)`` returns.
    static func write(_ slot: JSONSlot, to writer: inout JSONWriter)
}
