/// A type as generated code spells it.
package indirect enum SwiftType: Hashable, Sendable {
    /// A type of Swift, Foundation or the runtime.
    case builtin(Builtin)
    /// A type of the generated library. An alias is spelled by its name and behaves like its target.
    case named(TypeName, alias: SwiftType?)
    case array(SwiftType)
    case dictionary(SwiftType)
    /// An element or map value that may be null.
    case nullable(SwiftType)

    package enum Builtin: String, Sendable {
        case string = "String"
        case bool = "Bool"
        case int = "Int"
        case int64 = "Int64"
        case uint64 = "UInt64"
        case double = "Double"
        case decimal = "Decimal"
        case date = "Date"
        case calendarDate = "CalendarDate"
        case localDateTime = "LocalDateTime"
        case data = "Data"
        case base64URL = "Base64URL"
        case json = "JSONValue"
        case multipart = "MultipartBody"
        case file = "MultipartBody.File"
    }
}

extension SwiftType {
    /// The type without alias names.
    package var resolved: SwiftType {
        switch self {
        case .named(_, let alias?): alias.resolved
        case .array(let element): .array(element.resolved)
        case .dictionary(let value): .dictionary(value.resolved)
        case .nullable(let value): .nullable(value.resolved)
        default: self
        }
    }

    /// How many lists, maps and nullable values stand in each other.
    var depth: Int {
        switch self {
        case .builtin, .named(_, nil): 0
        case .named(_, let alias?): alias.depth
        case .array(let inner), .dictionary(let inner), .nullable(let inner): inner.depth + 1
        }
    }

    /// The type as Swift text.
    ///
    /// - Parameter scope: How a named type is spelled where the text will stand.
    package func text(_ scope: (TypeName) -> String) -> String {
        switch self {
        case .builtin(let builtin): builtin.rawValue
        case .named(let name, _): scope(name)
        case .array(let element): "[" + element.text(scope) + "]"
        case .dictionary(let value): "[String: " + value.text(scope) + "]"
        case .nullable(let value): "Nullable<" + value.text(scope) + ">"
        }
    }

    /// The types of the library that the type is made of, aliases taken apart.
    package var named: [TypeName] {
        switch self {
        case .builtin: []
        case .named(_, let alias?): alias.named
        case .named(let name, nil): [name]
        case .array(let inner), .dictionary(let inner), .nullable(let inner): inner.named
        }
    }
}
