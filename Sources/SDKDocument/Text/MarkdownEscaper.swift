/// Escapes one line of text: a backslash before whatever Markdown could take for markup, but for
/// inline code and links to other sites.
///
/// Addresses are inline code within their links, since GitHub makes links of them even where they
/// are escaped.
struct MarkdownEscaper {
    /// Whether the line stands in a table.
    let inCell: Bool
    /// Whether links stay links; of the others the text is left.
    var hasLinks = true

    private static let codeLimit = 2000

    /// The line with inline code as code, links as links, and all else as text.
    func escaped(_ line: String) -> String { escaped(line[...]) }

    private func escaped(_ line: Substring) -> String {
        guard Self.needsEscapes(line.utf8) else { return String(line) }
        var result = ""
        result.reserveCapacity(line.utf8.count + 16)
        // What is before it is printed.
        var start = line.startIndex
        var position = start
        let bytes = line.utf8
        while position < bytes.endIndex {
            switch bytes[position] {
            case 0x5C:
                position = bytes.index(after: position)
                guard position < bytes.endIndex else { break }
                position = bytes.index(after: position)
            case 0x60:
                let span = CodeSpan(in: bytes, at: position)
                let shown = span.map { code(Substring($0.text)) } ?? ""
                // A line of three or more would be taken for the beginning of a block of code.
                guard let span, position > line.startIndex || !shown.hasPrefix("```") else {
                    position = CodeSpan.run(bytes, position)
                    continue
                }
                appendText(line[start..<position], to: &result)
                result += shown
                position = span.end
                start = position
            case let byte where MarkdownLink.begins(with: byte):
                guard let link = MarkdownLink(in: line, at: position) else {
                    position = bytes.index(after: position)
                    continue
                }
                appendText(line[start..<position], to: &result)
                append(link, to: &result)
                position = link.end
                start = position
            default: position = bytes.index(after: position)
            }
        }
        appendText(line[start...], to: &result)
        return result
    }

    private func code(_ text: Substring) -> String {
        MarkdownText.code(String(text), limit: Self.codeLimit, inCell: inCell)
    }

    // MARK: - Links

    private func append(_ link: MarkdownLink, to result: inout String) {
        let inner = MarkdownEscaper(inCell: inCell, hasLinks: false).escaped(link.text)
        let isNamed = inner.utf8.contains { $0 != 0x20 }
        guard let address = LinkAddress(link.address), hasLinks else {
            result += isNamed ? inner : code(link.address[...])
            // What the text points to on the site that it was written for; its own parts excepted.
            if hasLinks, isNamed, link.address.utf8.first != 0x23 {
                result += " (" + code(link.address[...]) + ")"
            }
            return
        }
        append(address, named: isNamed ? inner : code(link.address[...]), to: &result)
    }

    private func append(
        _ address: LinkAddress, named name: String, to result: inout String
    ) {
        // It would make an image of the link.
        if result.utf8.last == 0x21 {
            result.insert("\\", at: result.index(before: result.endIndex))
        }
        result += "[" + name + "](" + address.text + ")"
    }

    /// False for what means nothing to Markdown: most lines, and quickly found out.
    private static func needsEscapes(_ bytes: Substring.UTF8View) -> Bool {
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

    /// An address as a link, or as inline code where it can't be one; what stands around it is text.
    private func appendAddress(_ word: Substring, to result: inout String) {
        var address = word[Self.start(of: word.utf8)...]
        while let first = address.utf8.first, Self.isOpening(first) { address.removeFirst() }
        var end = address
        while let last = end.utf8.last, Self.isClosing(last),
            last != 0x29 || !LinkAddress.isBalanced(end.utf8)
        {
            end.removeLast()
        }
        append(word[..<address.startIndex], to: &result)
        if hasLinks, let link = LinkAddress(String(end)) {
            append(link, named: code(end), to: &result)
        } else if !end.isEmpty {
            result += code(end)
        }
        append(word[end.endIndex...], to: &result)
    }

    /// Where the scheme of an address begins in a word; the word's start without one, or where there
    /// is another address before it.
    private static func start(of word: Substring.UTF8View) -> Substring.Index {
        var start = word.startIndex
        for position in word.indices {
            let byte = word[position]
            if byte == 0x3A, word[position...].dropFirst().starts(with: [0x2F, 0x2F]) {
                return isAddress(word[..<start]) ? word.startIndex : start
            }
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if !isLetter { start = word.index(after: position) }
        }
        return word.startIndex
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
