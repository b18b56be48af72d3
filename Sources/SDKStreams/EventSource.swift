internal import SDKRuntime

/// Reads `text/event-stream` by the rules of the WHATWG HTML standard, section 9.2.6.
struct EventSource: ElementSource {
    private let limit: Int
    private let terminalMark: [UInt8]?

    private var lines: LineBuffer
    private var isFirstLine = true
    private var type = ""
    /// The lines of the data, with a line feed between them.
    private var data: [UInt8] = []
    /// Whether the data has a line, which may be empty.
    private var hasData = false
    /// The most recent id field.
    private var id = ""
    /// The id of the last event.
    private var lastID = ""
    /// The wait before reconnecting that the server asks for.
    private var retry: Duration?

    init(limit: Int, terminalMark: String?) {
        self.limit = limit
        self.terminalMark = terminalMark.map { Array($0.utf8) }
        lines = LineBuffer(.any, limit: limit)
    }

    var partial: [UInt8] { data + (hasData ? [UInt8(ascii: "\n")] : []) + lines.rest }

    var resumption: Resumption? { Resumption(lastID: lastID, retry: retry) }

    mutating func push(_ piece: [UInt8]) { lines.push(piece) }

    /// Keeps the last id.
    mutating func reset() {
        lines = LineBuffer(.any, limit: limit)
        isFirstLine = true
        type = ""
        data = []
        hasData = false
        id = lastID
    }

    mutating func next() throws(StreamError.Reason) -> SourceOutput? {
        while var line = try lines.next() {
            if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            isFirstLine = false
            guard line.isEmpty else {
                try field(line)
                continue
            }
            if let output = dispatch() { return output }
        }
        return nil
    }

    /// An event without an empty line after it is incomplete, so it is dropped.
    mutating func finish() -> SourceOutput? { nil }

    private mutating func field(_ line: ArraySlice<UInt8>) throws(StreamError.Reason) {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        var value = line[name.endIndex...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        // A line that begins with a colon is a comment.
        if name.elementsEqual("data".utf8) {
            if hasData { data.append(UInt8(ascii: "\n")) }
            hasData = true
            data += value
            guard data.count <= limit else { throw .elementTooLarge(limit: limit) }
        } else if name.elementsEqual("event".utf8) {
            type = String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        } else if name.elementsEqual("retry".utf8) {
            let isNumber = !value.isEmpty && value.allSatisfy { $0 &- 48 < 10 }
            guard isNumber, let number = Int64(decimal: String(decoding: value, as: UTF8.self))
            else {
                return
            }
            retry = .milliseconds(number)
        }
    }

    private mutating func dispatch() -> SourceOutput? {
        defer {
            type = ""
            data = []
            hasData = false
        }
        lastID = id
        guard hasData else { return nil }
        if data == terminalMark { return .terminalMark }
        return .element(
            RawElement(bytes: data[...], type: type.isEmpty ? "message" : type, id: lastID))
    }
}
