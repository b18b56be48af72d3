internal import SDKRuntime

/// Reads JSON lines, `application/jsonl` and `application/x-ndjson`: a JSON text on each line.
/// Blank lines are skipped, and the last line needs no end.
struct LineSource: ElementSource {
    private let terminalMark: [UInt8]?
    private var lines: LineBuffer

    init(limit: Int, terminalMark: String?) {
        self.terminalMark = terminalMark.map { Array($0.utf8) }
        lines = LineBuffer(.lineFeed, limit: limit)
    }

    var partial: [UInt8] { Array(lines.rest) }

    mutating func push(_ piece: [UInt8]) { lines.push(piece) }

    mutating func next() throws(StreamError.Reason) -> SourceOutput? {
        while let line = try lines.next() {
            if let output = output(line) { return output }
        }
        return nil
    }

    mutating func finish() -> SourceOutput? {
        output(lines.takeRest())
    }

    private func output(_ line: ArraySlice<UInt8>) -> SourceOutput? {
        guard line.contains(where: { !$0.isJSONSpace }) else { return nil }
        if let terminalMark, line.elementsEqual(terminalMark) { return .terminalMark }
        return .element(RawElement(bytes: line))
    }
}

extension UInt8 {
    /// White space of RFC 8259 section 2.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
