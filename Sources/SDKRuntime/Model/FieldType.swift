/// How values of a type are read and written: a word that the engine interprets, so that no code is
/// made for each type.
@_documentation(visibility: internal)
public struct FieldType: Sendable {
    /// Only trivial cases, so copying one costs nothing.
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
        case model(any ModelProtocol.Type)
        case boxed(any FieldCoding.Type)
    }

    let kind: Kind

    init(_ kind: Kind) { self.kind = kind }
}

/// Reads and writes values that a field holds in a box.
protocol FieldCoding: Sendable {
    static var shape: FieldType.Shape { get }
    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue
    /// Writes what ``readFieldValue(from:)`` returns.
    static func write(_ stored: FieldValue, to writer: inout JSONWriter)
}
