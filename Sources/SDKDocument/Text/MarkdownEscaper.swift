/// Escapes one line of text: a backslash before whatever Markdown could take for markup, and inline
/// code for addresses, since GitHub makes links of them even where they are escaped.
struct MarkdownEscaper {
    /// Whether the line stands in a table.
    let inCell: Bool

    private static let codeLimit = 2000

    /// The line with what stands between two grave accents as code, and all else as text.
    func escaped(_ line: String) -> String {
        guard Self.needsEscapes(line.utf8) else { return line }
        var result = ""
        result.reserveCapacity(line.utf8.count + 16)
        var rest = line[...]
        while let start = rest.utf8.firstIndex(of: 0x60) {
            let after = rest.utf8.index(after: start)
            guard let end = rest.utf8[after...].firstIndex(of: 0x60), end != after else { break }
            appendText(rest[..<start], to: &result)
            result += code(rest[after..<end])
            rest = rest[rest.utf8.index(after: end)...]
        }
        appendText(rest, to: &result)
        return result
    }

    private func code(_ text: Substring) -> String {
        MarkdownText.code(String(text), limit: Self.codeLimit, inCell: inCell)
    }

    /// False for what means nothing to Markdown: most lines, and quickly found out.
    private static func needsEscapes(_ bytes: String.UTF8View) -> Bool {
        switch bytes.first ?? 0 {
        case 0x2B, 0x2D, 0x30...0x39, 0x3D: return true
        default: break
        }
        var w = 0
        for byte in bytes {
            switch byte {
            case 0x57, 0x77: w += 1
            case 0x2E where w >= 3: return true
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x21, 0x22, 0x25, 0x27...0x29,
                0x2B...0x2F, 0x3B, 0x3D, 0x3F:
                w = 0
            default: return true
            }
        }
        return false
    }

    private func appendText(_ text: Substring, to result: inout String) {
        var isFirst = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !isFirst { result += " " }
            isFirst = false
            if Self.isAddress(word.utf8) {
                appendAddress(word, to: &result)
            } else {
                append(word, to: &result)
            }
        }
    }

    /// Whether GitHub would make a link or a mention of the word.
    private static func isAddress(_ word: Substring.UTF8View) -> Bool {
        var w = 0
        var scheme = 0
        for byte in word {
            switch byte {
            case 0x40: return true
            case 0x57, 0x77: (w, scheme) = (w + 1, 0)
            case 0x2E where w >= 3: return true
            case 0x3A: (w, scheme) = (0, 1)
            case 0x2F where scheme == 1: (w, scheme) = (0, 2)
            case 0x2F where scheme == 2: return true
            default: (w, scheme) = (0, 0)
            }
        }
        return false
    }

    /// An address as inline code, the punctuation around it left out.
    private func appendAddress(_ word: Substring, to result: inout String) {
        var address = word
        while let first = address.utf8.first, Self.isOpening(first) { address.removeFirst() }
        var end = address
        while let last = end.utf8.last, Self.isClosing(last) { end.removeLast() }
        append(word[..<address.startIndex], to: &result)
        if !end.isEmpty { result += code(end) }
        append(word[end.endIndex...], to: &result)
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        [0x22, 0x27, 0x28, 0x3C, 0x5B].contains(byte)
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        [0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0x5D].contains(byte)
    }

    private func append(_ word: Substring, to result: inout String) {
        var isAtStart = result.isEmpty
        // Digits at the start of a line, which could be a list's number.
        var isNumber = isAtStart
        var last: Unicode.Scalar = " "
        var scalars = word.unicodeScalars
        while let scalar = scalars.popFirst() {
            let isEscaped =
                switch scalar {
                case "\\", "`", "*", "[", "]", "<", "~", "|", "$", "#", "&": true
                // Within a word it is no emphasis.
                case "_": !(Self.isOfWord(last) && scalars.first.map(Self.isOfWord) ?? false)
                case ">", "+", "-", "=": isAtStart
                case ".", ")": isNumber && !isAtStart
                default: false
                }
            if isEscaped { result += "\\" }
            result.unicodeScalars.append(scalar)
            isNumber = isNumber && ("0"..."9").contains(scalar)
            isAtStart = false
            last = scalar
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "_": true
        default: scalar.value >= 0x80
        }
    }
}
