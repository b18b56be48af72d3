/// Takes lines out of bytes that come in pieces.
struct LineBuffer: Sendable {
    /// What ends a line.
    enum Ending: Sendable {
        /// LF, with a CR before it as part of it (JSON lines).
        case lineFeed
        /// CR, LF, or both (server-sent events).
        case any
    }

    private let ending: Ending
    private let limit: Int
    private var bytes: [UInt8] = []
    /// The beginning of the line.
    private var start = 0
    /// Bytes before this are no end of the line.
    private var searched = 0
    /// After a CR: whether an LF belongs to it. It can come in the next piece.
    private var skipsLineFeed = false

    /// - Parameter limit: the longest line, in bytes.
    init(_ ending: Ending, limit: Int) {
        self.ending = ending
        self.limit = limit
    }

    /// What has come of the line whose end has not.
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

    /// The next line without its end; `nil` if that has not come yet.
    mutating func next() throws(StreamError.Reason) -> ArraySlice<UInt8>? {
        if skipsLineFeed, start < bytes.count {
            skipsLineFeed = false
            if bytes[start] == UInt8(ascii: "\n") { start += 1 }
        }
        searched = max(searched, start)
        let end = bytes[searched...].firstIndex { byte in
            byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && ending == .any
        }
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

    /// Takes what is left when nothing more comes: a last line without an end.
    mutating func takeRest() -> ArraySlice<UInt8> {
        defer { start = bytes.count }
        return bytes[start...]
    }
}
