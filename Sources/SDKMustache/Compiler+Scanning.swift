extension Compiler {
    /// Reads the tag whose opening delimiter is at `start`.
    func readTag(at start: Int) throws(MustacheError) -> Tag {
        var cursor = start + opening.count
        if cursor < source.count, source[cursor] == UInt8(ascii: "{") {
            // The triple mustache: `{` follows the delimiter at once, `}` precedes the other.
            let ending = [UInt8(ascii: "}")] + closing
            return try tag(.value(escaped: false), at: start, content: cursor + 1, ending: ending)
        }
        while cursor < source.count, Self.isSpace(source[cursor]) {
            cursor += 1
        }
        guard cursor < source.count else { throw error(.unclosedTag, at: start) }
        let kind: Tag.Kind
        var ending = closing
        switch source[cursor] {
        // A closing delimiter may begin with a sigil: then this is an empty tag.
        case _ where matches(closing, at: cursor): throw error(.emptyName, at: start)
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "!"): kind = .comment
        case UInt8(ascii: "&"): kind = .value(escaped: false)
        case UInt8(ascii: "="):
            kind = .delimiters
            ending = [UInt8(ascii: "=")] + closing
        default:
            return try tag(.value(escaped: true), at: start, content: cursor, ending: ending)
        }
        return try tag(kind, at: start, content: cursor + 1, ending: ending)
    }

    private func tag(
        _ kind: Tag.Kind, at start: Int, content: Int, ending: [UInt8]
    ) throws(MustacheError) -> Tag {
        guard let end = find(ending, from: content) else {
            throw error(.unclosedTag, at: start)
        }
        switch kind {
        case .comment, .delimiters: break
        default:
            // Another tag opens inside: this one was left open.
            if let next = find(opening, from: content), next < end {
                throw error(.unclosedTag, at: start)
            }
        }
        var low = content
        var high = end
        while low < high, Self.isSpace(source[low]) { low += 1 }
        while low < high, Self.isSpace(source[high - 1]) { high -= 1 }
        return Tag(kind: kind, range: start..<(end + ending.count), content: low..<high)
    }

    /// The line of a tag, its line ending included, if blanks are all that is beside the tag.
    ///
    /// The line does not begin before `floor`, where the tag before ended.
    func standaloneLine(of tag: Tag, after floor: Int) -> Range<Int>? {
        var start = tag.range.lowerBound
        while start > floor, Self.isBlank(source[start - 1]) { start -= 1 }
        guard isLineStart(start) else { return nil }
        var end = tag.range.upperBound
        while end < source.count, Self.isBlank(source[end]) { end += 1 }
        if end == source.count { return start..<end }
        if matches([Self.lineFeed], at: end) { return start..<(end + 1) }
        if matches([Self.carriageReturn, Self.lineFeed], at: end) { return start..<(end + 2) }
        return nil
    }

    func isEmptyLine(_ offset: Int) -> Bool {
        matches([Self.lineFeed], at: offset)
            || matches([Self.carriageReturn, Self.lineFeed], at: offset)
    }

    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || source[offset - 1] == Self.lineFeed
    }

    func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, start + pattern.count <= source.count else { return nil }
        for offset in start...(source.count - pattern.count)
        where source[offset] == first && matches(pattern, at: offset) {
            return offset
        }
        return nil
    }

    private func matches(_ pattern: [UInt8], at offset: Int) -> Bool {
        source[offset...].starts(with: pattern)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: source[range], as: UTF8.self)
    }

    func error(_ reason: MustacheError.Reason, at offset: Int) -> MustacheError {
        MustacheError(reason, template: name, source: source, offset: offset)
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// White space inside a tag.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// White space that may stand beside a standalone tag.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }
}

/// A tag as it stands in the source.
struct Tag {
    let kind: Kind
    /// Bytes from the opening delimiter to behind the closing one.
    let range: Range<Int>
    /// Bytes of the content, without white space around it.
    let content: Range<Int>

    enum Kind {
        case value(escaped: Bool)
        case section
        case inverted
        case close
        case partial
        case comment
        case delimiters

        /// Whether the tag takes its line along when nothing else is on it.
        var canStandAlone: Bool {
            if case .value = self { false } else { true }
        }
    }
}
