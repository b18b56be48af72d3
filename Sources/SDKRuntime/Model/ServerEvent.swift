public import Foundation

/// Something that a server sends by itself, to a webhook or a callback. It is known by its name, and
/// keeps what came with it as it came, so that an event that the API description doesn't have is no
/// failure.
///
/// How the name travels is not in the description: some servers send it in a header or in the body,
/// some to an address of its own. Check what came (its signature, for example) before it is read.
public protocol ServerEvent: Hashable, Sendable, CustomStringConvertible {
    /// The name of the event.
    var name: String { get }
    /// What came with it, as it came.
    var payload: JSONValue { get }
    /// Creates an event from its parts, whether or not the description has it.
    init(name: String, payload: JSONValue)
    /// The types of what comes with events, by their names.
    static var payloads: [String: any JSONCoded.Type] { get }
}

extension ServerEvent {
    /// Reads the body of what a server sent.
    ///
    /// - Parameters:
    ///   - name: the event's name in the API description.
    ///   - json: the body.
    /// - Throws: ``JSONError`` for what is no JSON, and for what is not of the event's type. Of an
    ///   event that the description doesn't have, any JSON will do.
    public static func decode(name: String, json: [UInt8]) throws(JSONError) -> Self {
        let payload = try JSONValue.decode(json: json)
        if let type = payloads[name] { try type.check(json) }
        return Self(name: name, payload: payload)
    }

    /// Reads the body of what a server sent: see ``decode(name:json:)``.
    public static func decode(name: String, json: Data) throws(JSONError) -> Self {
        try decode(name: name, json: [UInt8](json))
    }

    /// Whether the description says what comes with an event of this name.
    public var isKnown: Bool { Self.payloads[name] != nil }

    /// What came with an event of a name.
    ///
    /// - Returns: `nil` if this is another event, or if what came is of another type.
    public func payload<Payload: JSONCoded>(of name: String) -> Payload? {
        guard name == self.name, let json = try? payload.encodedJSON() else { return nil }
        return try? Payload.decode(json: json)
    }

    /// The name alone: what came may be secret.
    public var description: String { name }
}

extension JSONCoded {
    fileprivate static func check(_ json: [UInt8]) throws(JSONError) { _ = try decode(json: json) }
}
