internal import Foundation

/// What the values of a type look like in JSON.
package enum JSONShape: Sendable {
    case text
    case bool
    case integer(ClosedRange<Int64>)
    case number
    case dateTime
    case day
    case localDateTime
    case base64
    case model(Schema)
    case array(of: JSONType)
    case map(of: JSONType)
    case nullable(JSONType)
    case union(UnionTable)
    case any
    /// A type that reads itself.
    case custom(any JSONCoded.Type)
}

extension JSONType {
    package var shape: JSONShape {
        switch kind {
        case .string: .text
        case .bool: .bool
        case .int64: .integer(.min ... .max)
        case .int32: .integer(Int64(Int32.min)...Int64(Int32.max))
        case .int: .integer(Int64(Int.min)...Int64(Int.max))
        case .double, .float: .number
        case .date: .dateTime
        case .calendarDate: .day
        case .localDateTime: .localDateTime
        case .model(let type): .model(type.schema)
        case .boxed(let type): (type as? any JSONShaped.Type)?.shape ?? .any
        }
    }
}

/// A coding that tells the shape of its values.
protocol JSONShaped: JSONBoxed {
    static var shape: JSONShape { get }
}

extension ArrayCoding: JSONShaped {
    static var shape: JSONShape { .array(of: Element.jsonType) }
}

extension MapCoding: JSONShaped {
    static var shape: JSONShape { .map(of: Value.jsonType) }
}

extension NullableCoding: JSONShaped {
    static var shape: JSONShape { .nullable(Wrapped.jsonType) }
}

extension UnionCoding: JSONShaped {
    static var shape: JSONShape { .union(Value.alternatives) }
}

extension CustomCoding: JSONShaped {
    static var shape: JSONShape {
        if Value.self == JSONValue.self { return .any }
        if Value.self == Decimal.self { return .number }
        if Value.self == Data.self { return .base64 }
        return .custom(Value.self)
    }
}
