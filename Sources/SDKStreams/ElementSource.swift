internal import SDKRuntime

/// Makes elements from bytes that arrive in pieces.
protocol ElementSource<Element>: Sendable {
    associatedtype Element: Sendable

    /// Takes the content type of the response, before any piece.
    mutating func open(contentType: String?) throws(StreamError.Reason)

    /// Takes a piece. Called only after ``next()`` has returned all elements of the pieces before.
    mutating func push(_ piece: [UInt8])

    /// The next element; `nil` if it is not complete yet.
    mutating func next() throws(StreamError.Reason) -> SourceOutput<Element>?

    /// The last element, called when no more bytes come.
    mutating func finish() throws(StreamError.Reason) -> SourceOutput<Element>?

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

/// What a source finds in a stream.
enum SourceOutput<Element: Sendable>: Sendable {
    case element(Element)
    /// The text that ends the stream.
    case terminalMark
}

/// What a new connection continues from.
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
