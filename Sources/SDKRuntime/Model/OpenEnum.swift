/// A value of an enumeration that can grow: one that the API description doesn't have is kept as
/// it came. Raw values are `String`, `Int` or `Double`.
public typealias OpenEnum = OpenEnumProtocol & Hashable & Codable & CustomStringConvertible

/// What is an ``OpenEnum``'s own; see ``ModelProtocol``.
public protocol OpenEnumProtocol: JSONCoded, RawRepresentable, ParameterValue
where RawValue: JSONCoded & Hashable & Codable & ParameterValue {
    init(rawValue: RawValue)
}

// Spelled out here, so that the standard library's defaults aren't made again for each type.
extension OpenEnumProtocol {
    public static var jsonType: JSONType { RawValue.jsonType }

    public init?(jsonSlot: JSONSlot) {
        guard let value = RawValue(jsonSlot: jsonSlot) else { return nil }
        self.init(rawValue: value)
    }

    public var jsonSlot: JSONSlot { rawValue.jsonSlot }

    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }

    public var hashValue: Int { rawValue.hashValue }

    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    /// The raw value as text.
    public var description: String { "\(rawValue)" }

    public var parameterForm: ParameterForm { rawValue.parameterForm }
}

extension OpenEnumProtocol where Self: Hashable {
    public static func != (left: Self, right: Self) -> Bool { left.rawValue != right.rawValue }

    public func _rawHashValue(seed: Int) -> Int { rawValue._rawHashValue(seed: seed) }
}
