@_spi(Generated) internal import SDKRuntime

/// A type whose values contain those of another type, which its shape alone doesn't show.
protocol FixtureContainer {
    static var content: any JSONCoded.Type { get }
    static func holding(_ value: JSONValue?) -> JSONValue
}

extension Array: FixtureContainer where Element: JSONCoded {
    static var content: any JSONCoded.Type { Element.self }

    static func holding(_ value: JSONValue?) -> JSONValue { .array(value.map { [$0] } ?? []) }
}

extension Dictionary: FixtureContainer where Key: JSONCoded, Value: JSONCoded {
    static var content: any JSONCoded.Type { Value.self }

    static func holding(_ value: JSONValue?) -> JSONValue {
        .object(value.map { ["key": $0] } ?? [:])
    }
}

extension Nullable: FixtureContainer {
    static var content: any JSONCoded.Type { Wrapped.self }

    static func holding(_ value: JSONValue?) -> JSONValue { value ?? .null }
}
