public import SDKRuntime

/// An event of `text/event-stream`, as the WHATWG HTML standard defines it (section 9.2,
/// "Server-sent events").
public struct ServerSentEvent: Hashable, Sendable {
    /// The type; `message` unless the server names another one.
    public var type: String
    /// The lines of the event's data, joined by line feeds.
    public var data: String
    /// The last id that the server sent, with this event or one before; empty if it sent none.
    public var id: String

    /// Creates an event, for comparison with one that was read.
    public init(type: String = "message", data: String, id: String = "") {
        self.type = type
        self.data = data
        self.id = id
    }

    init(_ raw: RawElement) {
        self.init(type: raw.type, data: String(decoding: raw.bytes, as: UTF8.self), id: raw.id)
    }

    /// The data as JSON.
    ///
    /// - Throws: `JSONError` if it is malformed, or not what the type asks for.
    public func decoded<Value: JSONCoded>(as type: Value.Type) throws(JSONError) -> Value {
        try Value.decode(json: data)
    }
}
