public import Foundation

/// A request that a server sends on its own initiative, to a webhook or a callback. It is
/// identified by its name, and its payload is kept as it came, so an event that the API description
/// doesn't have is not an error.
///
/// The description doesn't say how the name travels: some servers send it in a header or in the
/// body, some use one address for each event. Check the request (its signature, for example) before
/// reading it.
public protocol ServerEvent: Hashable, Sendable, CustomStringConvertible {
    /// The name of the event.
    var name: String { get }
    /// The payload, as it came.
    var payload: JSONValue { get }
    /// Creates an event from its parts, whether or not the description has it.
    init(name: String, payload: JSONValue)
    /// The types of the payloads, by the names of the events.
    static var payloads: [String: any JSONCoded.Type] { get }
}

extension ServerEvent {
    /// Reads the body of a request from the server.
    ///
    /// - Parameters:
    ///   - name: the event's name in the API description.
    ///   - json: the body.
    /// - Throws: ``JSONError`` for a body that is not JSON, or not of the event's type. If the
    ///   description doesn't have the event, any JSON is accepted.
    public static func decode(name: String, json: [UInt8]) throws(JSONError) -> Self {
        let payload = try JSONValue.decode(json: json)
        if let type = payloads[name] { try type.check(json) }
        return Self(name: name, payload: payload)
    }

    /// Reads the body of a request from the server: see ``decode(name:json:)``.
    public static func decode(name: String, json: Data) throws(JSONError) -> Self {
        try decode(name: name, json: [UInt8](json))
    }

    /// Whether the description has an event of this name.
    public var isKnown: Bool { Self.payloads[name] != nil }

    /// The payload of an event of this name.
    ///
    /// - Returns: `nil` if this is another event, or if the payload is of another type.
    public func payload<Payload: JSONCoded>(of name: String) -> Payload? {
        guard name == self.name, let json = try? payload.encodedJSON() else { return nil }
        return try? Payload.decode(json: json)
    }

    /// The name only: the payload may be secret.
    public var description: String { name }
}

extension JSONCoded {
    fileprivate static func check(_ json: [UInt8]) throws(JSONError) { _ = try decode(json: json) }
}
