internal import SDKRuntime

/// Reads `text/event-stream` by the rules of the WHATWG HTML standard, section 9.2.6.
struct EventSource<Element: Sendable>: ElementSource {
    private let limit: Int
    private let terminalMark: String?
    private let decode: @Sendable (ServerSentEvent) throws(JSONError) -> Element

    private var lines: LineBuffer
    private var isFirstLine = true
    private var type = ""
    /// The lines of the data, each followed by a line feed.
    private var data: [UInt8] = []
    /// The most recent id field.
    private var id = ""
    /// The id of the last event.
    private var lastID = ""
    /// The wait before reconnecting that the server asks for.
    private var retry: Duration?

    init(
        limit: Int, terminalMark: String?,
        _ decode: @escaping @Sendable (ServerSentEvent) throws(JSONError) -> Element
    ) {
        self.limit = limit
        self.terminalMark = terminalMark
        self.decode = decode
        lines = LineBuffer(.any, limit: limit)
    }

    var partial: [UInt8] { data + lines.rest }

    var resumption: Resumption? { Resumption(lastID: lastID, retry: retry) }

    mutating func push(_ piece: [UInt8]) { lines.push(piece) }

    /// Keeps the last id.
    mutating func reset() {
        lines = LineBuffer(.any, limit: limit)
        isFirstLine = true
        type = ""
        data = []
        id = lastID
    }

    mutating func next() throws(StreamError.Reason) -> SourceOutput<Element>? {
        while var line = try lines.next() {
            if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            isFirstLine = false
            guard line.isEmpty else {
                try field(line)
                continue
            }
            if let event = dispatch() { return try output(event) }
        }
        return nil
    }

    /// An event without an empty line after it is incomplete, so it is dropped.
    mutating func finish() -> SourceOutput<Element>? { nil }

    private mutating func field(_ line: ArraySlice<UInt8>) throws(StreamError.Reason) {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        var value = line[name.endIndex...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        // A line that begins with a colon is a comment.
        if name.elementsEqual("data".utf8) {
            data += value
            data.append(UInt8(ascii: "\n"))
            guard data.count <= limit + 1 else { throw .elementTooLarge(limit: limit) }
        } else if name.elementsEqual("event".utf8) {
            type = String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        } else if name.elementsEqual("retry".utf8) {
            let isNumber = !value.isEmpty && value.allSatisfy { $0 &- 48 < 10 }
            guard isNumber, let number = Int64(String(decoding: value, as: UTF8.self)) else {
                return
            }
            retry = .milliseconds(number)
        }
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            type = ""
            data.removeAll(keepingCapacity: true)
        }
        lastID = id
        guard !data.isEmpty else { return nil }
        return ServerSentEvent(
            type: type.isEmpty ? "message" : type,
            data: String(decoding: data.dropLast(), as: UTF8.self), id: lastID)
    }

    private func output(_ event: ServerSentEvent) throws(StreamError.Reason) -> SourceOutput<
        Element
    > {
        if event.data == terminalMark { return .terminalMark }
        do throws(JSONError) { return .element(try decode(event)) } catch {
            throw .malformedElement(error)
        }
    }
}
