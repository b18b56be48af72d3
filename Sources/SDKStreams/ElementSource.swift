internal import SDKRuntime

/// Makes elements of bytes that come in pieces.
protocol ElementSource<Element>: Sendable {
    associatedtype Element: Sendable

    /// Takes what the response says that it is, before any piece.
    mutating func open(contentType: String?) throws(StreamError.Reason)

    /// Takes a piece. Only called once ``next()`` has given all elements of those before.
    mutating func push(_ piece: [UInt8])

    /// The next element; `nil` if it has not come as a whole.
    mutating func next() throws(StreamError.Reason) -> SourceOutput<Element>?

    /// The last element, when nothing more comes.
    mutating func finish() throws(StreamError.Reason) -> SourceOutput<Element>?

    /// What has come of an element that is not complete.
    var partial: [UInt8] { get }

    /// What a new connection goes on from; `nil` if the stream can't go on.
    var resumption: Resumption? { get }

    /// Forgets what is not complete, for a new connection.
    mutating func reset()
}

extension ElementSource {
    var resumption: Resumption? { nil }

    mutating func reset() {}

    mutating func open(contentType: String?) throws(StreamError.Reason) {}
}

/// What a source finds in a stream.
enum SourceOutput<Element: Sendable>: Sendable {
    case element(Element)
    /// The text that ends the stream.
    case terminalMark
}

/// What a new connection goes on from.
struct Resumption: Sendable {
    /// Empty if the server has sent none.
    let lastID: String
    /// The wait that the server asks for.
    let retry: Duration?
}

extension JSONCoded {
    /// Reads the JSON of an element.
    init(element bytes: ArraySlice<UInt8>) throws(StreamError.Reason) {
        do throws(JSONError) { self = try Self.decode(json: Array(bytes)) } catch {
            throw .malformedElement(error)
        }
    }
}
