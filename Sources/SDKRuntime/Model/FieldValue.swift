/// The value of a model's field in the form in which the model stores it: a scalar as itself, a
/// model by its storage, anything else behind a reference.
@_documentation(visibility: internal)
public enum FieldValue: Sendable {
    /// The property is absent.
    case absent
    /// JSON's `null`.
    case null
    /// A boolean.
    case bool(Bool)
    /// An integer, or a ``CalendarDate`` packed into one.
    case int(Int64)
    /// A number.
    case double(Double)
    /// Seconds since 2001-01-01T00:00:00Z.
    case date(Double)
    /// Text, or what is stored as text.
    case string(String)
    /// A model.
    case model(ModelStorage)
    /// A list, a map, a union, or any other value.
    case box(FieldBox)
}

extension FieldValue: Hashable {
    /// Compares the values; a value is never equal to one of another case.
    public static func == (left: FieldValue, right: FieldValue) -> Bool {
        switch (left, right) {
        case (.absent, .absent), (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.model(let left), .model(let right)): left == right
        case (.box(let left), .box(let right)): left.isEqual(to: right)
        default: false
        }
    }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .absent: hasher.combine(0 as UInt8)
        case .null: hasher.combine(1 as UInt8)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .double(let value), .date(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .model(let value): hasher.combine(value)
        case .box(let value): value.hash(into: &hasher)
        }
    }
}
