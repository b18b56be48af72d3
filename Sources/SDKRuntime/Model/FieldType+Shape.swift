extension FieldType {
    /// How the values of a type look in JSON.
    package enum Shape: Sendable {
        case text
        case bool
        case integer(ClosedRange<Int64>)
        /// Integers from 0 to the largest of 64 bits.
        case unsigned
        case number
        case dateTime
        case day
        case localDateTime
        case base64
        case model(Schema)
        case array(of: any JSONCoded.Type)
        case map(of: any JSONCoded.Type)
        case nullable(any JSONCoded.Type)
        case union(UnionTable)
        case any
        /// A type that reads itself.
        case custom(any JSONCoded.Type)
    }

    package var shape: FieldType.Shape {
        switch kind {
        case .string: .text
        case .bool: .bool
        case .int64: .integer(.min ... .max)
        case .int32: .integer(Int64(Int32.min)...Int64(Int32.max))
        case .int: .integer(Int64(Int.min)...Int64(Int.max))
        case .double, .float: .number
        case .date: .dateTime
        case .calendarDate: .day
        case .model(let type): .model(type.schema)
        case .boxed(let type): type.shape
        }
    }
}
