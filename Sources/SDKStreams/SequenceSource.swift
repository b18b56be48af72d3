internal import SDKRuntime

/// Reads `application/json-seq` (RFC 7464): each JSON text has a record separator before it and a
/// line feed after it.
///
/// A text is complete at the line feed outside strings, lists and objects, so it need not wait for
/// the next one.
struct SequenceSource: ElementSource {
    private static var separator: UInt8 { 0x1E }
    private static var lineFeed: UInt8 { UInt8(ascii: "\n") }

    private let limit: Int
    private let terminalMark: [UInt8]?
    private var bytes: [UInt8] = []
    /// The beginning of the text.
    private var start = 0
    /// No text ends before this position.
    private var searched = 0
    private var scan = Scan()

    init(limit: Int, terminalMark: String?) {
        self.limit = limit
        self.terminalMark = terminalMark.map { Array($0.utf8) }
    }

    var partial: [UInt8] { Array(bytes[start...]) }

    mutating func push(_ piece: [UInt8]) {
        if start == bytes.count {
            bytes = piece
        } else {
            bytes.removeFirst(start)
            bytes += piece
        }
        searched -= start
        scan.position -= start
        start = 0
    }

    mutating func next() throws(StreamError.Reason) -> SourceOutput? {
        while true {
            let end = ByteSearch.index(
                of: Self.separator, or: Self.lineFeed, in: bytes, from: searched)
            guard (end ?? bytes.count) - start <= limit else {
                throw .elementTooLarge(limit: limit)
            }
            guard let end else {
                searched = bytes.count
                return nil
            }
            searched = end + 1
            guard endsText(end) else { continue }
            if let output = take(upTo: end) { return output }
        }
    }

    /// A text without a line feed at its end may have been cut off. So it counts only if it can't
    /// be: a list, an object or a string (RFC 7464 section 2.4).
    mutating func finish() throws(StreamError.Reason) -> SourceOutput? {
        guard let last = bytes[start...].last(where: { !$0.isJSONSpace }) else { return nil }
        scan.advance(to: bytes.count, in: bytes)
        guard scan.isOutside, "\"]}".utf8.contains(last) else {
            throw .malformedElement(
                JSONError(.syntax("the text ends too early"), offset: bytes.count - start))
        }
        return take(upTo: bytes.count)
    }

    /// Whether a separator or line feed ends the text before it.
    private mutating func endsText(_ end: Int) -> Bool {
        // No JSON text contains a separator: what came before it is a text, or was cut off.
        if bytes[end] == Self.separator { return true }
        if end + 1 < bytes.count, bytes[end + 1] == Self.separator { return true }
        scan.advance(to: end, in: bytes)
        return scan.isOutside
    }

    /// The text before a position, if there is more than white space. The next one begins where
    /// the search continues.
    private mutating func take(upTo end: Int) -> SourceOutput? {
        let text = bytes[start..<end]
        start = searched
        scan = Scan(at: start)
        guard text.contains(where: { !$0.isJSONSpace }) else { return nil }
        if let terminalMark, text.elementsEqual(terminalMark) { return .terminalMark }
        return .element(RawElement(bytes: text))
    }

    /// Finds out whether a position is outside strings, lists and objects.
    private struct Scan {
        var position = 0
        private var depth = 0
        private var isInString = false
        private var isEscaped = false

        init(at position: Int = 0) { self.position = position }

        var isOutside: Bool { depth == 0 && !isInString }

        mutating func advance(to end: Int, in bytes: [UInt8]) {
            bytes[position..<end].withUnsafeBufferPointer { bytes in
                for byte in bytes { take(byte) }
            }
            position = end
        }

        private mutating func take(_ byte: UInt8) {
            guard !isEscaped else { return isEscaped = false }
            switch byte {
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "\\") where isInString: isEscaped = true
            case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString:
                depth += 1
            case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString:
                depth -= 1
            default: break
            }
        }
    }
}
