/// The properties of a model: their wire names, their types, and whether they may be absent.
///
/// The table has a row for each property, `wireKey: Type` and flags. Rows are separated by a
/// semicolon or the end of a line. Bytes of a key other than letters, digits and `_$.-` are
/// percent-encoded. If the property has another name in Swift, that comes before the key:
/// `swiftName=wireKey: Type`.
///
/// | Flag | Meaning |
/// |---|---|
/// | `!` | required, and not null |
/// | `?!` | required; can be null |
/// | `secret` | not printed |
/// | `=value` | the only value that the description has; tells alternatives of a union apart |
///
/// Other words after the type are ignored. Types are `String`, `Bool`, `Int`, `Int32`, `Int64`,
/// `Float`, `Double`, `Decimal`, `Date`, `CalendarDate`, `LocalDateTime`, `Data`, `JSONValue`,
/// `[T]`, `[String: T]` and `Nullable<T>` of any of them, and those of the list of types by their
/// names without the module: `Outer.Inner`. The key `*` declares a map of the properties that have
/// no row.
@_spi(Generated)
public final class Schema: @unchecked Sendable {
    // Unchecked, because of the pointers. The memory is written only in `init`, before anyone else
    // can see the schema, and freed in `deinit`.

    /// The name of the model, with those of the types around it.
    public let name: String
    let layout: UnsafeMutablePointer<SchemaLayout>
    let fieldCount: Int
    /// The field that holds undeclared properties, or -1.
    let additional: Int
    /// Whether any field is required.
    let hasRequired: Bool

    var fields: UnsafeMutablePointer<SchemaField> { layout.pointee.fields }
    var keys: UnsafeMutablePointer<UInt8> { layout.pointee.keys }

    /// Creates a schema from the table of generated code. A malformed row is left out; in a debug
    /// build it is an assertion.
    ///
    /// - Parameters:
    ///   - model: the model.
    ///   - table: a row for each property.
    ///   - types: the types that the table names, in any order.
    public convenience init(
        _ model: any ModelProtocol.Type, _ table: String, _ types: [any JSONCoded.Type] = []
    ) {
        let name = SchemaParser.name(of: model)
        var parser = SchemaParser(name: name, types: types)
        table.withUTF8Bytes { parser.parse($0) }
        self.init(name, parser)
    }

    /// A schema without properties.
    convenience init() { self.init("", SchemaParser(name: "", types: [])) }

    private init(_ name: String, _ parser: SchemaParser) {
        self.name = name
        fieldCount = parser.fields.count
        additional = parser.additional
        hasRequired = parser.fields.contains { $0.isRequired }
        layout = .allocate(capacity: 1)
        layout.initialize(to: SchemaLayout(parser))
    }

    deinit {
        layout.pointee.deallocate()
        layout.deallocate()
    }

    func key(at index: Int) -> String {
        let field = fields[index]
        return text(field.keyOffset, field.keyLength)
    }

    /// The name of the property in Swift.
    func label(at index: Int) -> String {
        let field = fields[index]
        return field.labelLength == 0
            ? key(at: index) : text(field.labelOffset, field.labelLength)
    }

    private func text(_ offset: UInt32, _ length: UInt32) -> String {
        String(
            decoding: UnsafeBufferPointer(start: keys + Int(offset), count: Int(length)),
            as: UTF8.self)
    }
}
