internal import SDKRuntime

/// Reads `application/json-seq` (RFC 7464): each JSON text has a record separator before it and a
/// line feed after it.
///
/// A text is complete at the line feed outside strings, lists and objects, so it need not wait for
/// the next one.
struct SequenceSource<Element: JSONCoded>: ElementSource {
    private static var separator: UInt8 { 0x1E }

    private let limit: Int
    private let terminalMark: [UInt8]?
    private var bytes: [UInt8] = []
    /// The beginning of the text.
    private var start = 0
    private var scanned = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var hasContent = false

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
        scanned -= start
        start = 0
    }

    mutating func next() throws(StreamError.Reason) -> SourceOutput<Element>? {
        while scanned < bytes.count {
            guard scanned - start <= limit else { throw .elementTooLarge(limit: limit) }
            let byte = bytes[scanned]
            scanned += 1
            // No JSON text contains a separator: what came before it is a text, or was cut off.
            if byte == Self.separator || byte == UInt8(ascii: "\n") && isComplete {
                if let output = try take(upTo: scanned - 1) { return output }
            } else {
                scan(byte)
            }
        }
        return nil
    }

    /// A text without a line feed at its end may have been cut off. So it counts only if it can't
    /// be: a list, an object or a string (RFC 7464 section 2.4).
    mutating func finish() throws(StreamError.Reason) -> SourceOutput<Element>? {
        guard hasContent else { return nil }
        let last = bytes[start...].last { !$0.isJSONSpace }
        guard let last, isComplete, "\"]}".utf8.contains(last) else {
            throw .malformedElement(
                JSONError(.syntax("the text ends too early"), offset: bytes.count))
        }
        return try take(upTo: bytes.count)
    }

    private var isComplete: Bool { hasContent && depth == 0 && !isInString }

    private mutating func scan(_ byte: UInt8) {
        if !byte.isJSONSpace { hasContent = true }
        guard !isEscaped else { return isEscaped = false }
        switch byte {
        case UInt8(ascii: "\""): isInString.toggle()
        case UInt8(ascii: "\\") where isInString: isEscaped = true
        case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
        case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
        default: break
        }
    }

    private mutating func take(upTo end: Int) throws(StreamError.Reason) -> SourceOutput<Element>? {
        let text = bytes[start..<end]
        defer {
            start = scanned
            depth = 0
            isInString = false
            isEscaped = false
            hasContent = false
        }
        guard hasContent else { return nil }
        if let terminalMark, text.elementsEqual(terminalMark) { return .terminalMark }
        return .element(try Element(element: text))
    }
}
