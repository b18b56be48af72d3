import SDKDocument

/// Reads a query by the grammar of RFC 9535, appendix A, and checks that it is valid: integers that
/// I-JSON can say, and functions of the right types.
struct JSONPathParser {
    /// The most scalars of a query, and the most filters, parentheses and calls within each other.
    static let maximumLength = 100_000
    static let maximumDepth = 50
    /// The integers that I-JSON (RFC 7493) can say exactly.
    private static let integers = -9_007_199_254_740_991...9_007_199_254_740_991

    let text: [Unicode.Scalar]
    var position = 0
    var depth = 0
    /// Where white space stood within brackets the last time.
    var lastBracketBlank = -1
    private var queries = 0

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func parse() throws(JSONPathError) -> JSONPath.Query {
        guard text.count <= Self.maximumLength else {
            throw error("a query has no more than \(Self.maximumLength) characters")
        }
        guard scalar == "$" else { throw error("a query begins with '$'") }
        let query = try query()
        if let scalar {
            throw Self.isBlank(scalar)
                ? error("no white space at the end of a query") : unexpected("'.' or '['")
        }
        return query
    }

    // MARK: - Queries

    /// A query from its `$` or `@` on.
    mutating func query() throws(JSONPathError) -> JSONPath.Query {
        var query = JSONPath.Query(isAbsolute: scalar == "$", id: queries)
        queries += 1
        position += 1
        while true {
            let end = position
            skipBlanks()
            switch scalar {
            case "[":
                query.segments.append(
                    JSONPath.Segment(isDescendant: false, selectors: try bracketed()))
            case ".": query.segments.append(try dotted())
            default:
                // White space belongs to a query before a segment only.
                position = end
                return query
            }
        }
    }

    private mutating func dotted() throws(JSONPathError) -> JSONPath.Segment {
        position += 1
        let isDescendant = skip(".")
        let selectors: [JSONPath.Selector]
        if isDescendant, scalar == "[" {
            selectors = try bracketed()
        } else if skip("*") {
            selectors = [.wildcard]
        } else {
            let start = position
            while let scalar, Self.isName(scalar, isFirst: position == start) { position += 1 }
            guard position > start else {
                throw unexpected(isDescendant ? "a name, '*' or '['" : "a name or '*'")
            }
            selectors = [.name(string(start..<position))]
        }
        return JSONPath.Segment(isDescendant: isDescendant, selectors: selectors)
    }

    private mutating func bracketed() throws(JSONPathError) -> [JSONPath.Selector] {
        position += 1
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipBracketBlanks()
            selectors.append(try selector())
            skipBracketBlanks()
        } while skip(",")
        guard skip("]") else { throw unexpected("',' or ']'") }
        return selectors
    }

    private mutating func skipBracketBlanks() {
        let start = position
        skipBlanks()
        if position > start { lastBracketBlank = start }
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        let expected = "a name in quotes, a number, ':', '*' or '?'"
        guard let scalar else { throw unexpected(expected) }
        switch scalar {
        case "'", "\"": return .name(try quoted())
        case "*":
            position += 1
            return .wildcard
        case "?":
            position += 1
            skipBlanks()
            return .filter(try condition())
        case ":": return try slice(start: nil)
        case "-", "0"..."9":
            let start = try integer()
            let end = position
            skipBlanks()
            if self.scalar == ":" { return try slice(start: start) }
            position = end
            return .index(start)
        default: throw unexpected(expected)
        }
    }

    /// A slice from its first colon on.
    private mutating func slice(start: Int?) throws(JSONPathError) -> JSONPath.Selector {
        var slice = JSONPath.Slice(start: start)
        position += 1
        skipBlanks()
        if startsInteger {
            slice.end = try integer()
            skipBlanks()
        }
        if skip(":") {
            skipBlanks()
            if startsInteger { slice.step = try integer() }
        }
        return .slice(slice)
    }

    // MARK: - Tokens

    var scalar: Unicode.Scalar? { position < text.count ? text[position] : nil }

    /// Whether a text stands at the position.
    func isAt(_ word: String) -> Bool {
        text[position...].starts(with: word.unicodeScalars)
    }

    mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
        guard scalar == wanted else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let scalar, Self.isBlank(scalar) { position += 1 }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func isName(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "\u{80}"...: true
        case "0"..."9": !isFirst
        default: false
        }
    }

    private var startsInteger: Bool {
        scalar.map { $0 == "-" || ("0"..."9").contains($0) } ?? false
    }

    func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text[range]))
    }

    /// `int`: without leading zeros, and no `-0`.
    mutating func integer() throws(JSONPathError) -> Int {
        let start = position
        _ = skip("-")
        try digits()
        let written = string(start..<position)
        guard written != "-0" else { throw error("'-0' is no index", at: start) }
        guard let value = Int(written), Self.integers.contains(value) else {
            throw error("the number is not between -(2^53)+1 and (2^53)-1", at: start)
        }
        return value
    }

    /// The digits before a fraction: `0`, or others without a leading zero.
    mutating func digits() throws(JSONPathError) {
        let start = position
        try skipDigits()
        if text[start] == "0", position > start + 1 {
            throw error("a number has no leading zero", at: start)
        }
    }

    mutating func skipDigits() throws(JSONPathError) {
        let start = position
        while let scalar, ("0"..."9").contains(scalar) { position += 1 }
        if position == start { throw unexpected("a digit") }
    }

    /// A string in either quotes.
    mutating func quoted() throws(JSONPathError) -> String {
        let opening = position
        let quote = text[position]
        position += 1
        var result = String.UnicodeScalarView()
        while let scalar {
            switch scalar {
            case quote:
                position += 1
                return String(result)
            case "\\": result.append(try escape(in: quote))
            case "\u{0}"..."\u{1F}": throw error("a control character must be escaped")
            default:
                result.append(scalar)
                position += 1
            }
        }
        throw error("the string has no end", at: opening)
    }

    private mutating func escape(in quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let scalar else { throw error("the string has no end", at: start) }
        position += 1
        switch scalar {
        case quote, "\\", "/": return scalar
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try unicodeEscape(from: start)
        default: throw error("no escape begins so", at: start)
        }
    }

    /// The digits behind `\u`, and those of the other half of a surrogate pair.
    private mutating func unicodeEscape(from start: Int) throws(JSONPathError) -> Unicode.Scalar {
        var value = try codeUnit()
        if value & 0xFC00 == 0xD800, skip("\\"), skip("u") {
            let second = try codeUnit()
            guard second & 0xFC00 == 0xDC00 else {
                throw error("half of a surrogate pair stands alone", at: start)
            }
            value = 0x10000 + ((value & 0x3FF) << 10) + (second & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw error("half of a surrogate pair stands alone", at: start)
        }
        return scalar
    }

    private mutating func codeUnit() throws(JSONPathError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let scalar, scalar.isASCII,
                let digit = HexDigit.value(of: UInt8(truncatingIfNeeded: scalar.value))
            else { throw unexpected("a hexadecimal digit") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    // MARK: - Errors

    func error(_ message: String, at offset: Int? = nil) -> JSONPathError {
        JSONPathError(offset: offset ?? position, message: message)
    }

    func unexpected(_ expected: String) -> JSONPathError {
        let found = scalar.map { "found '\($0)'" } ?? "the query ends"
        return error("expected \(expected), \(found)")
    }
}
