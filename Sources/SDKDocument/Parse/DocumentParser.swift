/// Turns the bytes of a text into node records, in one pass and without recursion.
///
/// The bytes come from outside, so a byte is read only through ``byte`` or after a comparison with
/// `end`.
struct DocumentParser {
    /// The bytes of the text.
    let base: UnsafeRawPointer
    let end: Int
    let limits: JSONLimits
    /// Room for the records, enough for every text of these bytes.
    let records: UnsafeMutableBufferPointer<NodeRecord>

    var position = 0
    /// The number of records made.
    var count = 0
    var keys: KeyIndexBuilder
    private var depth = 0
    /// The record index of the innermost open array or object.
    private var container = NodeRecord.none
    private var isInObject = false
    private var keyOffset = 0
    private var key = EncodedText.empty

    init(
        bytes: UnsafeRawBufferPointer, base: UnsafeRawPointer, limits: JSONLimits,
        records: UnsafeMutableBufferPointer<NodeRecord>
    ) {
        self.base = base
        end = bytes.count
        self.limits = limits
        self.records = records
        keys = KeyIndexBuilder(base: base)
    }

    /// The byte at the position; 0 at the end, which is no byte that JSON has between its tokens.
    @inline(__always)
    var byte: UInt8 {
        position < end ? base.load(fromByteOffset: position, as: UInt8.self) : 0
    }

    func error(_ reason: DocumentError.Reason, at offset: Int? = nil) -> DocumentError {
        DocumentError(offset: offset ?? position, reason: reason)
    }

    /// Reads the whole text.
    mutating func parse() throws(DocumentError) {
        try checkStart()
        var isComplete = false
        while !isComplete {
            if try parseValue() {
                isComplete = try parseSeparators()
            }
        }
        skipWhitespace()
        if position < end { throw unexpected(.trailingContent) }
    }

    private mutating func checkStart() throws(DocumentError) {
        if end >= 3, base.load(as: UInt8.self) == 0xEF,
            base.load(fromByteOffset: 1, as: UInt8.self) == 0xBB,
            base.load(fromByteOffset: 2, as: UInt8.self) == 0xBF
        {
            throw error(.byteOrderMark)
        }
        if end >= 2 {
            let pair = (
                base.load(as: UInt8.self), base.load(fromByteOffset: 1, as: UInt8.self)
            )
            if pair == (0xFE, 0xFF) || pair == (0xFF, 0xFE) || pair.0 == 0 || pair.1 == 0 {
                throw error(.utf16)
            }
        }
        skipWhitespace()
        if position == end { throw error(.noText, at: 0) }
    }

    /// Reads a scalar, an empty array or object, or the beginning of another one. Returns whether
    /// the value is complete.
    private mutating func parseValue() throws(DocumentError) -> Bool {
        let start = position
        switch byte {
        case 0x22:
            let text = try scanString()
            try append(offset: start, text: text)
        case 0x7B:
            try open(start)
            isInObject = true
            skipWhitespace()
            if byte != 0x7D {
                try parseKey()
                return false
            }
            position += 1
            close()
        case 0x5B:
            try open(start)
            isInObject = false
            skipWhitespace()
            if byte != 0x5D {
                if position == end { throw unclosed() }
                return false
            }
            position += 1
            close()
        case 0x2D, 0x30...0x39:
            try scanNumber()
            try append(offset: start, text: EncodedText(length: position - start))
        case 0x74: try parseLiteral("true")
        case 0x66: try parseLiteral("false")
        case 0x6E: try parseLiteral("null")
        case 0x2B: throw error(.plusSign)
        default:
            if position == end, container != NodeRecord.none { throw unclosed() }
            throw unexpected(.expectedValue)
        }
        return true
    }

    /// Reads what follows a complete value, up to the beginning of the next one. Returns whether
    /// the root is complete.
    private mutating func parseSeparators() throws(DocumentError) -> Bool {
        while container != NodeRecord.none {
            skipWhitespace()
            switch byte {
            case 0x2C:
                let comma = position
                position += 1
                skipWhitespace()
                if byte == (isInObject ? 0x7D : 0x5D) {
                    throw error(.trailingComma, at: position > comma ? position : comma)
                }
                if isInObject {
                    try parseKey()
                } else if position == end {
                    throw unclosed()
                }
                return false
            case 0x7D where isInObject, 0x5D where !isInObject:
                position += 1
                close()
            default:
                if position == end { throw unclosed() }
                let opening = Int(records[Int(container)].offset)
                throw unexpected(.expectedCommaOrEnd(container: opening))
            }
        }
        return true
    }

    /// Reads a key, the colon behind it, and the space up to the value.
    private mutating func parseKey() throws(DocumentError) {
        guard byte == 0x22 else {
            throw position == end ? unclosed() : unexpected(.expectedKey)
        }
        keyOffset = position
        key = try scanString()
        guard key.length <= limits.maximumKeyBytes else {
            throw error(.keyTooLong(limits.maximumKeyBytes), at: keyOffset)
        }
        skipWhitespace()
        guard byte == 0x3A else {
            throw position == end ? unclosed() : unexpected(.expectedColon)
        }
        position += 1
        skipWhitespace()
    }

    private mutating func parseLiteral(_ literal: StaticString) throws(DocumentError) {
        let length = literal.utf8CodeUnitCount
        let matches =
            end - position >= length
            && UnsafeRawBufferPointer(start: base + position, count: length)
                .elementsEqual(UnsafeBufferPointer(start: literal.utf8Start, count: length))
        guard matches else { throw error(.invalidLiteral("\(literal)")) }
        try append(offset: position, text: EncodedText(length: length))
        position += length
    }

    @inline(__always)
    private mutating func append(offset: Int, text: EncodedText) throws(DocumentError) {
        guard count < limits.maximumValues, count < records.count else {
            throw error(.tooManyValues(limits.maximumValues), at: offset)
        }
        let isMember = isInObject && container != NodeRecord.none
        records[count] = NodeRecord(
            offset: offset, text: text, keyOffset: isMember ? keyOffset : 0, key: key,
            parent: container, end: UInt32(truncatingIfNeeded: count + 1))
        if container != NodeRecord.none {
            records[Int(container)].addChild()
            if isInObject {
                keys.add(
                    offset: keyOffset, key: key, record: UInt32(truncatingIfNeeded: count))
            }
        }
        count += 1
    }

    private mutating func open(_ offset: Int) throws(DocumentError) {
        guard depth < limits.maximumDepth else { throw error(.tooDeep(limits.maximumDepth)) }
        try append(offset: offset, text: .empty)
        depth += 1
        position += 1
        container = UInt32(truncatingIfNeeded: count - 1)
        key = .empty
    }

    private mutating func close() {
        let closed = Int(container)
        records[closed].end = UInt32(truncatingIfNeeded: count)
        if isInObject {
            keys.finish(object: closed, records: records)
        }
        depth -= 1
        container = records[closed].parent
        key = .empty
        if container != NodeRecord.none {
            let opening = Int(records[Int(container)].offset)
            isInObject = base.load(fromByteOffset: opening, as: UInt8.self) == 0x7B
        }
    }

    private func unclosed() -> DocumentError {
        guard container != NodeRecord.none else { return error(.expectedValue) }
        return error(.unclosed(container: Int(records[Int(container)].offset)))
    }

    /// The error for an unexpected byte, more specific where the byte itself shows what was meant.
    private func unexpected(_ reason: DocumentError.Reason) -> DocumentError {
        switch byte {
        case 0x27 where reason == .expectedValue || reason == .expectedKey: error(.singleQuote)
        case 0x23: error(.comment)
        case 0x2F:
            position + 1 < end
                && [0x2F, 0x2A].contains(base.load(fromByteOffset: position + 1, as: UInt8.self))
                ? error(.comment) : error(reason)
        default: error(reason)
        }
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while true {
            switch byte {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
