/// Takes the marks of Markdown and HTML off a piece of text.
enum InlineText {
    /// Running text: entities and escapes are decoded, `<br>` becomes a line break. Emphasis and
    /// links stay, since descriptions may have Markdown.
    static func plain(_ text: PageText) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var position = text.startIndex
        while position < text.endIndex {
            let byte = text[position]
            switch byte {
            case 0x26:
                if let (scalar, end) = entity(in: text, at: position) {
                    result += UTF8.encode(scalar) ?? .init()
                    position = end
                    continue
                }
            case 0x3C:
                if let end = lineBreakEnd(in: text, at: position) {
                    result.append(0x0A)
                    position = end
                    continue
                }
            case 0x5C where position + 1 < text.endIndex && isEscapable(text[position + 1]):
                position += 1
                result.append(text[position])
                position += 1
                continue
            case 0x5C where text[(position + 1)...].hasPrefix("&quot;"):
                // Generators escape quotes for code first, and for HTML then.
                position += 1
                continue
            default: break
            }
            result.append(byte)
            position += 1
        }
        return result[...].trimmed.string
    }

    /// A name or a type: the text of a link, without emphasis, code marks and spaces around it.
    ///
    /// `[**X**](X.html)` is `X`; `**[X]**`, an array in JavaScript, is `[X]`.
    static func bare(_ text: PageText) -> PageText {
        var text = text.trimmed
        var steps = 0
        while steps < 8 {
            steps += 1
            if let inner = text.inside("**", "**") ?? text.inside("~~", "~~")
                ?? text.inside("__", "__") ?? text.inside("`", "`")
            {
                text = inner.trimmed
            } else if let link = link(text) {
                text = link
            } else {
                break
            }
        }
        return text
    }

    /// A text without the quotes around it.
    static func unquoted(_ text: PageText) -> PageText {
        text.inside("\"", "\"") ?? text.inside("'", "'") ?? text
    }

    /// Takes a link from the beginning of a text.
    ///
    /// - Returns: What the link shows, and what follows it.
    static func leadingLink(_ text: PageText) -> (shown: PageText, rest: PageText)? {
        guard text.first == 0x5B, let middle = text.firstRange(of: "](") else { return nil }
        guard let end = text[middle.upperBound...].firstIndex(of: 0x29) else { return nil }
        return (text[(text.startIndex + 1)..<middle.lowerBound], text[(end + 1)...])
    }

    /// The text between tags of HTML.
    static func withoutTags(_ text: PageText) -> PageText {
        guard text.first == 0x3C, text.contains(0x3E) else { return text }
        var result: [UInt8] = []
        var isTag = false
        for byte in text {
            switch byte {
            case 0x3C: isTag = true
            case 0x3E where isTag: isTag = false
            default: if !isTag { result.append(byte) }
            }
        }
        return result[...].trimmed
    }

    private static func link(_ text: PageText) -> PageText? {
        guard let (shown, rest) = leadingLink(text), rest.isEmpty else { return nil }
        return shown.trimmed
    }

    private static func isEscapable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x23, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C: true
        default: false
        }
    }

    private static func lineBreakEnd(in text: PageText, at position: Int) -> Int? {
        let tag = text[position...].prefix(8)
        guard tag.count >= 4, tag.dropFirst().first.map(ASCII.lowercased) == 0x62,
            tag.dropFirst(2).first.map(ASCII.lowercased) == 0x72,
            let end = tag.firstIndex(of: 0x3E),
            tag[(position + 3)..<end].allSatisfy({ ASCII.isSpace($0) || $0 == 0x2F })
        else { return nil }
        return end + 1
    }

    private static let named: [String: Unicode.Scalar] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    private static func entity(in text: PageText, at position: Int) -> (Unicode.Scalar, Int)? {
        let body = text[(position + 1)...].prefix(10)
        guard let end = body.firstIndex(of: 0x3B) else { return nil }
        let name = body[..<end]
        if name.first == 0x23 {
            let digits = name.dropFirst()
            let isHexadecimal = digits.first == 0x78 || digits.first == 0x58
            let value = UInt32(
                (isHexadecimal ? digits.dropFirst() : digits).string,
                radix: isHexadecimal ? 16 : 10)
            guard let value, value >= 0x20 || value == 0x0A, let scalar = Unicode.Scalar(value)
            else { return nil }
            return (scalar, end + 1)
        }
        return named[name.string].map { ($0, end + 1) }
    }
}
