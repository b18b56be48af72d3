internal import SDKRuntime

/// Finds elements in bytes that arrive in pieces.
protocol ElementSource: Sendable {
    /// Takes the content type of the response, before any piece.
    mutating func open(contentType: String?) throws(StreamError.Reason)

    /// Takes a piece. Called only after ``next()`` has returned all elements of the pieces before.
    mutating func push(_ piece: [UInt8])

    /// The next element; `nil` if it is not complete yet.
    mutating func next() throws(StreamError.Reason) -> SourceOutput?

    /// The last element, called when no more bytes come.
    mutating func finish() throws(StreamError.Reason) -> SourceOutput?

    /// The bytes of an incomplete element.
    var partial: [UInt8] { get }

    /// What a new connection continues from; `nil` if the stream can't continue.
    var resumption: Resumption? { get }

    /// Forgets an incomplete element, before a new connection.
    mutating func reset()
}

extension ElementSource {
    var resumption: Resumption? { nil }

    mutating func reset() {}

    mutating func open(contentType: String?) throws(StreamError.Reason) {}
}

/// What a source finds in a stream. It is not generic, because looking up generic types would take
/// longer than finding a short element.
enum SourceOutput: Sendable {
    case element(RawElement)
    /// The text that ends the stream.
    case terminalMark
}

/// An element that has not been decoded.
struct RawElement: Sendable {
    /// The bytes of a JSON text, of an event's data or of a part. They may be the source's own, so
    /// they have to be released before the next piece.
    let bytes: ArraySlice<UInt8>
    /// The type of an event.
    var type = ""
    /// The last id of an event stream.
    var id = ""
    /// The header fields of a part.
    var headers: HTTPHeaders = [:]
}

/// What a new connection continues from.
struct Resumption: Sendable {
    /// Empty if the server has sent none.
    let lastID: String
    /// The wait that the server asks for.
    let retry: Duration?
}

extension JSONCoded {
    /// Reads a JSON text, in place.
    init(_ element: RawElement) throws(JSONError) {
        self = try element.bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
            try Self.decode(json: bytes)
        }
    }
}
