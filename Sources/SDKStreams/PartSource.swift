internal import SDKRuntime

/// Divides a multipart body into its parts (RFC 2046 section 5.1). Bytes before the first delimiter
/// belong to no part, and the last delimiter ends the stream: what follows it is not read.
struct PartSource: ElementSource {
    private enum State {
        case preamble
        /// The header fields that have arrived completely.
        case headers(HTTPHeaders)
        case body(HTTPHeaders)
        case epilogue
    }

    /// The largest number of bytes in a part's header fields.
    private static let headerLimit = 1 << 14

    private let limit: Int
    /// A line end, two hyphens, the boundary.
    private var delimiter: [UInt8] = []
    private var state = State.preamble
    /// Begins with a line end of its own, so that a delimiter can be at the very beginning.
    private var bytes: [UInt8] = [0x0D, 0x0A]
    /// The beginning of the bytes that have not been returned.
    private var start = 0
    /// No delimiter begins before this.
    private var searched = 0
    /// The beginning of a header field's line.
    private var line = 0

    init(limit: Int) { self.limit = limit }

    var partial: [UInt8] {
        switch state {
        case .preamble, .epilogue: []
        case .headers: Array(bytes[start...])
        case .body: Array(bytes[start...].dropFirst(2))
        }
    }

    mutating func open(contentType: String?) throws(StreamError.Reason) {
        guard let type = contentType, let boundary = MultipartType.boundary(of: type) else {
            throw .contentType(contentType)
        }
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + boundary
    }

    mutating func push(_ piece: [UInt8]) {
        // Bytes before the delimiter's line end can't matter any more.
        bytes.removeFirst(start)
        bytes += piece
        searched -= start
        line -= start
        start = 0
    }

    mutating func next() throws(StreamError.Reason) -> SourceOutput? {
        while true {
            switch state {
            case .preamble:
                guard let end = find() else {
                    // A delimiter that has arrived in part is kept.
                    start = searched
                    return nil
                }
                guard begin(after: end) else { return nil }
            case .headers(var headers):
                let isWhole = try read(&headers)
                state = isWhole ? .body(headers) : .headers(headers)
                guard isWhole else { return nil }
            case .body(let headers):
                let (first, end) = (start, find())
                // The line end before a delimiter belongs to the delimiter, and so does that of the
                // header fields.
                let size = max(0, (end ?? searched) - first - 2)
                guard size <= limit else { throw .elementTooLarge(limit: limit) }
                guard let end, begin(after: end) else { return nil }
                let body = bytes[first..<end].dropFirst(2)
                return .element(RawElement(bytes: body, headers: headers))
            case .epilogue: return .terminalMark
            }
        }
    }

    /// Bytes that no delimiter ends are not a part (section 5.1.1).
    mutating func finish() throws(StreamError.Reason) -> SourceOutput? {
        guard case .epilogue = state else { throw .malformedPart("the last delimiter is missing") }
        return nil
    }

    // MARK: - Delimiters

    /// The position of the next delimiter, with its line end. Text that only begins like a
    /// delimiter is not one.
    private mutating func find() -> Int? {
        while let candidate = ByteSearch.index(of: 0x0D, or: 0x0D, in: bytes, from: searched) {
            searched = candidate
            let rest = bytes[candidate...]
            if rest.count < delimiter.count, delimiter.starts(with: rest) { return nil }
            if rest.starts(with: delimiter) {
                switch end(of: candidate + delimiter.count) {
                case .last, .another: return candidate
                case .unknown: return nil
                case .none: break
                }
            }
            searched += 1
        }
        searched = bytes.count
        return nil
    }

    private enum DelimiterEnd {
        case last
        /// The position of the part after it.
        case another(Int)
        /// It has not arrived completely.
        case unknown
        case none
    }

    /// The bytes after a boundary: two hyphens, or padding that a gateway may have added.
    private func end(of boundary: Int) -> DelimiterEnd {
        let rest = bytes[boundary...]
        if rest.starts(with: [0x2D, 0x2D]) { return .last }
        let line = rest.drop { $0 == 0x20 || $0 == 0x09 }
        if line.starts(with: [0x0D, 0x0A]) { return .another(line.startIndex + 2) }
        let isOpen = line.isEmpty || line.elementsEqual([0x0D]) || rest.elementsEqual([0x2D])
        return isOpen && rest.count <= Self.headerLimit ? .unknown : .none
    }

    /// Moves past a delimiter, to a part's header fields or to the text after the last part.
    private mutating func begin(after delimiterStart: Int) -> Bool {
        switch end(of: delimiterStart + delimiter.count) {
        case .last:
            state = .epilogue
            start = bytes.count
        case .another(let next):
            state = .headers(HTTPHeaders())
            start = next
            line = next
        case .unknown, .none: return false
        }
        searched = start
        return true
    }

    // MARK: - Header fields

    /// Reads the fields that have arrived. After the last one, `start` is at the line end that
    /// follows it.
    ///
    /// - Returns: whether they have arrived completely.
    private mutating func read(_ headers: inout HTTPHeaders) throws(StreamError.Reason) -> Bool {
        while true {
            let end = bytes[searched...].firstIndex(of: 0x0A)
            guard (end ?? bytes.count) - start <= Self.headerLimit else {
                throw .malformedPart("the header fields are too long")
            }
            guard let end else {
                searched = bytes.count
                return false
            }
            guard end > line, bytes[end - 1] == 0x0D else {
                throw .malformedPart("a header field doesn't end with CR LF")
            }
            if end - 1 == line {
                start = line
                searched = line
                return true
            }
            let (name, value) = try Self.field(bytes[line..<end - 1])
            headers.add(name, value)
            line = end + 1
            searched = line
        }
    }

    private static func field(
        _ line: ArraySlice<UInt8>
    ) throws(StreamError.Reason) -> (name: String, value: String) {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        let value = line[name.endIndex...].dropFirst()
        let isValid =
            !name.isEmpty && name.endIndex < line.endIndex
            && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            && value.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        guard isValid else { throw .malformedPart("a header field is malformed") }
        return (
            String(decoding: name, as: UTF8.self),
            String(decoding: value.trimmed, as: UTF8.self)
        )
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces and tabs at both ends.
    fileprivate var trimmed: Self {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        guard let last = lastIndex(where: { !isSpace($0) }) else { return self[endIndex...] }
        return self[...last].drop(while: isSpace)
    }
}
