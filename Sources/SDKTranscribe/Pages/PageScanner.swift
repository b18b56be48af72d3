/// Divides a page into lines. Code between fences (``` or ~~~) is passed over; only the languages
/// of the fences are kept.
struct PageScanner {
    private(set) var lines: [PageLine] = []
    /// The languages of code fences, in lower case, in the order of the page.
    private(set) var languages: [String] = []
    /// Lines of fences that were never closed.
    private(set) var openFences: [Int] = []

    private struct Fence {
        let mark: UInt8
        let length: Int
        let line: Int
    }

    private var fence: Fence?
    private var isInScript = false
    private var isFrontMatter = false

    init(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            number += 1
            add(bytes[start..<end], number: number)
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        if let fence { openFences.append(fence.line) }
    }

    private mutating func add(_ line: PageText, number: Int) {
        let text = line.trimmed
        if number == 1, text.elementsEqual("---".utf8) {
            isFrontMatter = true
            return
        }
        if isFrontMatter {
            if text.elementsEqual("---".utf8) {
                isFrontMatter = false
                return
            }
            if !text.isEmpty, text.first != 0x23 {
                lines.append(PageLine(number: number, kind: .frontMatter, text: text))
                return
            }
            isFrontMatter = false
        }
        if isInScript || text.hasPrefix("<script") {
            isInScript = !text.contains("</script>")
            return
        }
        if let fence {
            if !readFence(text, in: fence, number: number) { return }
        } else if openFence(text, number: number) {
            return
        }
        let (kind, content) = Self.kind(of: text)
        lines.append(PageLine(number: number, kind: kind, text: content))
    }

    /// Takes a line inside a fence.
    ///
    /// - Returns: Whether the line is outside all the same: a heading that stands in every
    ///   operation ends a fence that somebody forgot to close.
    private mutating func readFence(_ text: PageText, in fence: Fence, number: Int) -> Bool {
        if let first = text.first, first == fence.mark {
            let length = text.prefix { $0 == first }.count
            if length >= 3, length < text.count {
                openFences.append(fence.line)
                _ = openFence(text, number: number)
            } else if length >= fence.length {
                self.fence = nil
            }
            return false
        }
        guard text.hasPrefix("### Parameters") || text.hasPrefix("### Return type") else {
            return false
        }
        openFences.append(fence.line)
        self.fence = nil
        return true
    }

    private mutating func openFence(_ text: PageText, number: Int) -> Bool {
        guard let mark = text.first, mark == 0x60 || mark == 0x7E else { return false }
        let length = text.prefix { $0 == mark }.count
        guard length >= 3 else { return false }
        let information = text.dropFirst(length)
        // A fence that opens and closes in one line is code in running text.
        guard !information.contains(mark) || mark == 0x7E else { return false }
        fence = Fence(mark: mark, length: length, line: number)
        languages.append(Self.language(of: information))
        return true
    }

    /// The language: the first word, or the value of `{"language":"…"}`.
    private static func language(of information: PageText) -> String {
        var text = information
        if let key = text.firstRange(of: "\"language\"") {
            text = text[key.upperBound...].drop { !ASCII.isLetter($0) }
        }
        let word = text.drop { !ASCII.isLetter($0) }.prefix { ASCII.isLetter($0) || $0 == 0x23 }
        return String(decoding: word.map(ASCII.lowercased), as: UTF8.self)
    }

    private static func kind(of text: PageText) -> (PageLine.Kind, PageText) {
        guard let first = text.first else { return (.blank, text) }
        switch first {
        case 0x23:
            let level = text.prefix { $0 == 0x23 }.count
            let rest = text.dropFirst(level)
            guard level <= 6, let space = rest.first, ASCII.isSpace(space) else { break }
            return (.heading(level), closed(rest.trimmed))
        case 0x3E: return (.quote, text.dropFirst().trimmed)
        case 0x2A, 0x2B, 0x2D:
            if isRule(text) { return (.rule, text) }
            let rest = text.dropFirst()
            if let space = rest.first, ASCII.isSpace(space) { return (.bullet, rest.trimmed) }
        case 0x7B where text.hasPrefix("{:") && text.last == 0x7D: return (.markup, text)
        case 0x3C where isMarkup(text): return (.markup, text)
        case 0x3A where isRule(text), 0x7C where isRule(text): return (.rule, text)
        case 0x3A where text.hasPrefix(":::"): return (.note, text.dropFirst(3).trimmed)
        default: break
        }
        return (.text, text)
    }

    /// The title in `## title ##`.
    private static func closed(_ title: PageText) -> PageText {
        guard let end = title.lastIndex(where: { $0 != 0x23 }), title.last == 0x23,
            ASCII.isSpace(title[end])
        else { return title }
        return title[...end].trimmed
    }

    /// `--- | :---: | ---`, or one `---`.
    private static func isRule(_ text: PageText) -> Bool {
        text.contains(0x2D)
            && text.allSatisfy {
                $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || ASCII.isSpace($0)
            }
    }

    /// Tags and comments that have the line for themselves.
    private static func isMarkup(_ text: PageText) -> Bool {
        text.last == 0x3E && (text.hasPrefix("<!--") || InlineText.withoutTags(text).isEmpty)
    }
}
