/// Divides bytes that arrive in pieces into lines.
struct LineBuffer: Sendable {
    /// What ends a line.
    enum Ending: Sendable {
        /// LF, or CR LF (JSON lines).
        case lineFeed
        /// CR, LF, or both (server-sent events).
        case any
    }

    private let ending: Ending
    private let limit: Int
    private var bytes: [UInt8] = []
    /// The beginning of the line.
    private var start = 0
    /// No line ends before this position.
    private var searched = 0
    /// After a CR: whether an LF that follows belongs to it. It may be in the next piece.
    private var skipsLineFeed = false

    /// - Parameter limit: the longest line, in bytes.
    init(_ ending: Ending, limit: Int) {
        self.ending = ending
        self.limit = limit
    }

    /// The bytes of the line that has not ended yet.
    var rest: ArraySlice<UInt8> { bytes[start...] }

    mutating func push(_ piece: [UInt8]) {
        if start == bytes.count {
            bytes = piece
        } else {
            bytes.removeFirst(start)
            bytes += piece
        }
        searched -= start
        start = 0
    }

    /// The next line without its end; `nil` if its end has not arrived yet.
    mutating func next() throws(StreamError.Reason) -> ArraySlice<UInt8>? {
        if skipsLineFeed, start < bytes.count {
            skipsLineFeed = false
            if bytes[start] == UInt8(ascii: "\n") { start += 1 }
        }
        searched = max(searched, start)
        let other = ending == .any ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
        let end = ByteSearch.index(of: UInt8(ascii: "\n"), or: other, in: bytes, from: searched)
        guard (end ?? bytes.count) - start <= limit else { throw .elementTooLarge(limit: limit) }
        guard let end else {
            searched = bytes.count
            return nil
        }
        var line = bytes[start..<end]
        skipsLineFeed = bytes[end] == UInt8(ascii: "\r")
        start = end + 1
        if ending == .lineFeed, line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// Returns the rest when no more bytes come: a last line without an end.
    mutating func takeRest() -> ArraySlice<UInt8> {
        defer { start = bytes.count }
        return bytes[start...]
    }
}
