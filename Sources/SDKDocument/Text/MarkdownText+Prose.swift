extension MarkdownText {
    /// The text on one line, for a list item or a table's cell; for a heading, without links.
    package static func inline(
        _ text: String, inCell: Bool = false, hasLinks: Bool = true
    ) -> String {
        let lines = physicalLines(text)
        let escaper = MarkdownEscaper(inCell: inCell, hasLinks: hasLinks)
        guard lines.count > 1 else { return escaper.escaped(lines.first ?? "") }
        return escaper.escaped(lines.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// The first sentence of a text, or as much of it as a list has room for; a line's end ends it,
    /// too. Links and code stay whole.
    package static func firstSentence(_ text: String?) -> String {
        guard let text else { return "" }
        let limit = 160
        let bytes = text[...].utf8
        var position = bytes.startIndex
        // The last blank that the limit leaves room for, and the last character.
        var blank = position
        var room = position
        var length = 0
        var last: UInt8 = 0
        while position < bytes.endIndex, length <= limit {
            let byte = bytes[position]
            if byte == 0x0A || byte == 0x0D { break }
            if byte == 0x20 {
                if last == 0x2E, length > 20 { break }
                blank = position
            }
            room = position
            if let end = whole(in: text[...], at: position) {
                length += bytes[position..<end].count
                position = end
            } else {
                length += byte & 0xC0 == 0x80 ? 0 : 1
                position = bytes.index(after: position)
            }
            last = byte
        }
        guard length > limit else { return String(text[..<position]) }
        let end = [blank, room].first { $0 > text.startIndex } ?? position
        return text[..<end] + " …"
    }

    /// The end of a link, or of inline code on one line, that begins at an index.
    private static func whole(in text: Substring, at start: Substring.Index) -> Substring.Index? {
        let bytes = text.utf8
        guard bytes[start] == 0x60 else {
            guard MarkdownLink.begins(with: bytes[start]) else { return nil }
            return MarkdownLink(in: text, at: start)?.end
        }
        let end = CodeSpan(in: bytes, at: start)?.end ?? CodeSpan.run(bytes, start)
        let isOneLine = bytes[start..<end].allSatisfy { $0 != 0x0A && $0 != 0x0D }
        return isOneLine ? end : CodeSpan.run(bytes, start)
    }

    /// The text as blocks with an empty line between them: a paragraph is one line, a list is a
    /// block of its items.
    package static func lines(_ text: String) -> [String] {
        let escaper = MarkdownEscaper(inCell: false)
        var lines: [String] = []
        var paragraph = ""
        var isItem = false
        func flush() {
            guard !paragraph.isEmpty else { return }
            lines.append((isItem ? "- " : "") + escaper.escaped(paragraph))
            paragraph = ""
        }
        for line in physicalLines(text) {
            if line.isEmpty {
                flush()
                isItem = false
                if lines.last?.isEmpty == false { lines.append("") }
            } else if let item = item(line) {
                flush()
                if !isItem, lines.last?.isEmpty == false { lines.append("") }
                isItem = true
                paragraph = String(item)
            } else {
                paragraph += paragraph.isEmpty ? line : " " + line
            }
        }
        flush()
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func item(_ line: String) -> Substring? {
        guard let mark = line.utf8.first, mark == 0x2D || mark == 0x2A || mark == 0x2B,
            line.utf8.dropFirst().first == 0x20
        else { return nil }
        return line.utf8.count > 2 ? line.dropFirst(2) : nil
    }

    /// Splits at every line end that Unicode knows, makes one blank of several, and replaces what
    /// doesn't print.
    private static func physicalLines(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return [trimmed(text)] }
        var lines: [String] = []
        var line = ""
        var last: UInt32 = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where last == 0x0D: break
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
                lines.append(trimmed(line))
                line = ""
            case 0x09: line += " "
            // Joiners shape words of some scripts and emoji; they hide nothing.
            case 0x200C, 0x200D: line.unicodeScalars.append(scalar)
            default:
                line.unicodeScalars.append(PlainText.isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
            last = scalar.value
        }
        lines.append(trimmed(line))
        return lines
    }

    /// Without blanks at its ends, and with single ones elsewhere.
    private static func trimmed(_ line: String) -> String {
        var last: UInt8 = 0x20
        for byte in line.utf8 {
            if byte == 0x20, last == 0x20 { return joined(line) }
            last = byte
        }
        return last == 0x20 ? joined(line) : line
    }

    private static func joined(_ line: String) -> String {
        line.split(separator: " ").joined(separator: " ")
    }
}
