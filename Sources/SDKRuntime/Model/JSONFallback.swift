extension JSONCoded {
    /// The value of a required property that was never set.
    static var jsonFallback: Self {
        if let value = Self(jsonFieldValue: jsonFieldType.kind.emptyValue) { return value }
        // For types that read themselves: the first plain value that they accept.
        for json in ["null", "{}", "[]", "\"\"", "0", "false"] {
            if let value = try? decode(json: json) { return value }
        }
        preconditionFailure("\(Self.self) has no value for a required property that was never set")
    }
}

extension FieldType.Kind {
    fileprivate var emptyValue: FieldValue {
        switch self {
        case .string: .string("")
        case .bool: .bool(false)
        case .int64, .int32, .int: .int(0)
        case .double, .float: .double(0)
        case .date: .date(0)
        case .calendarDate: .int(CalendarDate(unchecked: 1970, 1, 1).packed)
        case .model(let type): .model(ModelStorage(type.schema))
        case .boxed: .absent
        }
    }
}
