/// The only code that prints text of a description as a comment.
enum CommentText {
    /// The text as lines for `///`, each one free of anything that ends a line or hides text.
    ///
    /// Paragraphs are wrapped at `width` columns; lines that look like a table, code, a list item or
    /// a heading keep their own line. Blank lines at both ends go, two in a row become one.
    ///
    /// What DocC reads as more than text is made text: directives, the fields of a declaration, and
    /// headings that begin sections of their own.
    ///
    /// - Parameter isField: Whether the text begins with a field of the generator's own.
    static func lines(_ text: String, width: Int, isField: Bool = false) -> [String] {
        guard !text.isEmpty else { return [] }
        var lines: [String] = []
        var paragraph = ""
        var fence: Substring?
        func flush() {
            guard !paragraph.isEmpty else { return }
            if !mayBeMark(paragraph) {
                // Text, as most are.
            } else if opensHTML(paragraph) || opensFence(paragraph)
                || !(isField && lines.isEmpty) && opensField(paragraph)
            {
                paragraph = "\\" + paragraph
            } else if opensCommand(paragraph) {
                // A backslash in front would be taken for a part of the command.
                paragraph = (paragraph.first == "@" ? "&#64;" : "&#92;") + paragraph.dropFirst()
            } else if opensSection(paragraph) {
                paragraph = "#" + paragraph
            }
            wrap(paragraph, width: width, into: &lines)
            paragraph = ""
        }
        for raw in physicalLines(text) {
            let trimmed = raw.trimmed
            if let open = fence {
                if closes(trimmed, open) {
                    fence = nil
                    lines.append(String(trimmed))
                } else {
                    // DocC looks for directives behind such a line, as if it ended the block.
                    lines.append(
                        opensFence(trimmed) ? "\\" + trimmed : String(raw.trimmedEnd))
                }
            } else if let open = openingFence(trimmed) {
                flush()
                fence = open
                lines.append(String(trimmed))
            } else if trimmed.isEmpty {
                flush()
                if let last = lines.last, !last.isEmpty { lines.append("") }
            } else if startsBlock(trimmed) {
                flush()
                paragraph = String(trimmed)
                if trimmed.hasPrefix("|") || trimmed.hasPrefix("#") { flush() }
            } else if paragraph.isEmpty {
                paragraph = String(trimmed)
            } else {
                paragraph += " " + trimmed
            }
        }
        flush()
        if let fence { lines.append(String(fence)) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The text on one line.
    static func line(_ text: String) -> String {
        var line = ""
        for part in physicalLines(text) {
            let trimmed = part.trimmed
            guard !trimmed.isEmpty else { continue }
            if !line.isEmpty { line += " " }
            line += trimmed
        }
        return line
    }

    /// Text as inline code. Grave accents in it would end it, so they become apostrophes.
    static func code(_ text: String) -> String {
        let line = line(text).replacingAccents
        return line.isEmpty ? "``" : "`" + line + "`"
    }

    // MARK: - Lines

    /// Splits at every line end that Swift or Unicode knows, and replaces what doesn't print.
    private static func physicalLines(_ text: String) -> [String] {
        if text.allBytes({ 0x20..<0x7F ~= $0 }) { return [text] }
        var lines = [""]
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where last?.value == 0x0D: break
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: lines.append("")
            case 0x09: lines[lines.count - 1] += "    "
            default: append(scalar, to: &lines[lines.count - 1])
            }
            last = scalar
        }
        return lines
    }

    private static func append(_ scalar: Unicode.Scalar, to line: inout String) {
        // Zero-width joiners shape words of some scripts and emoji; they hide nothing.
        if scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
            || scalar.value == 0x200C || scalar.value == 0x200D
        {
            line.unicodeScalars.append(scalar)
            return
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            line += "\u{FFFD}"
        default: line.unicodeScalars.append(scalar)
        }
    }

    /// Whether a line can be more than text: all marks begin with punctuation or a digit of ASCII.
    private static func mayBeMark(_ line: some StringProtocol) -> Bool {
        guard let first = line.utf8.first else { return false }
        return switch first {
        case 0x41...0x5A, 0x61...0x7A, 0x80...: false
        default: true
        }
    }

    /// The mark of a line that begins a block of code (CommonMark §4.5).
    private static func openingFence(_ line: Substring) -> Substring? {
        guard mayBeMark(line), let mark = line.first, mark == "`" || mark == "~" else { return nil }
        let fence = line.prefix { $0 == mark }
        guard fence.count >= 3, mark == "~" || !line.dropFirst(fence.count).contains("`") else {
            return nil
        }
        return fence
    }

    /// Whether a line ends the block of code that a mark began: as long a mark, and nothing else.
    private static func closes(_ line: Substring, _ fence: Substring) -> Bool {
        line.count >= fence.count && line.allSatisfy { $0 == fence.first }
    }

    /// Whether a line is the mark of a block of code to DocC, whatever follows it.
    private static func opensFence(_ line: some StringProtocol) -> Bool {
        line.hasPrefix("```") || line.hasPrefix("~~~")
    }

    /// Whether a line would begin HTML that blank lines don't end (CommonMark §4.6, 1 to 5): what
    /// the generator says below it would be lost.
    private static func opensHTML(_ line: some StringProtocol) -> Bool {
        guard line.first == "<" else { return false }
        let rest = line.dropFirst().prefix(8).lowercased()
        return ["!", "?", "script", "pre", "style", "textarea"].contains { rest.hasPrefix($0) }
    }

    /// Whether a line would begin a directive of DocC, `@Metadata`, or a command of Doxygen, `\param`.
    private static func opensCommand(_ line: some StringProtocol) -> Bool {
        guard line.first == "@" || line.first == "\\" else { return false }
        return line.drop { $0 == "@" || $0 == "\\" }.first?.isLetter == true
    }

    /// Whether a line would begin a field of the documented declaration: `- Returns: …`.
    private static func opensField(_ line: some StringProtocol) -> Bool {
        guard let mark = line.first, "-*+".contains(mark) else { return false }
        let text = line.dropFirst().drop { $0 == " " }
        return fields.contains(text.prefix { $0.isLetter }.lowercased())
    }

    /// What DocC takes out of a list, but for asides such as `- Note:`.
    private static let fields: Set<String> = [
        "parameter", "parameters", "returns", "throws", "dictionarykey", "dictionarykeys",
        "possiblevalue", "possiblevalues", "httpbody", "httpparameter", "httpparameters",
        "httpresponse", "httpresponses", "httpbodyparameter", "httpbodyparameters", "keyword",
        "recommended", "recommendedover", "localizationkey", "mutatingvariant",
        "nonmutatingvariant",
    ]

    /// Whether a line would be a heading of the second level, such as `## Topics`.
    private static func opensSection(_ line: some StringProtocol) -> Bool {
        line.hasPrefix("## ") || line == "##"
    }

    /// Whether a word at the beginning of a line would be more than text.
    private static func isMark(_ word: Substring) -> Bool {
        guard mayBeMark(word) else { return false }
        return opensHTML(word) || opensCommand(word) || opensFence(word)
            || startsBlock(word + " ")
            || word.allSatisfy { $0 == "-" || $0 == "=" || $0 == "_" || $0 == "*" }
    }

    private static func startsBlock(_ line: Substring) -> Bool {
        guard mayBeMark(line), let first = line.unicodeScalars.first else { return false }
        switch first {
        case "|", "#", ">": return true
        case "-", "*", "+": return line.dropFirst().first == " "
        default:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count < 4 else { return false }
            let rest = line.dropFirst(digits.count)
            return rest.hasPrefix(". ") || rest.hasPrefix(") ")
        }
    }

    private static func wrap(_ paragraph: String, width: Int, into lines: inout [String]) {
        guard paragraph.utf8.count > width, !paragraph.hasPrefix("|") else {
            lines.append(paragraph)
            return
        }
        let indentation = paragraph.hasPrefix("- ") || paragraph.hasPrefix("* ") ? "  " : ""
        var line: [UInt8] = []
        var columns = 0
        let bytes = Array(paragraph.utf8)
        var next = bytes.startIndex
        while next < bytes.endIndex {
            let word = bytes[next...].prefix { $0 != UInt8(ascii: " ") }
            next = word.endIndex + 1
            if word.isEmpty { continue }
            let size = Self.columns(of: word)
            if line.isEmpty {
                columns = size
            } else if columns + 1 + size <= width
                || isMark(Substring(decoding: word, as: UTF8.self))
            {
                // A word that would begin a list or heading stays where it is only text.
                line.append(UInt8(ascii: " "))
                columns += 1 + size
            } else {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
                line += indentation.utf8
                columns = indentation.utf8.count + size
            }
            line += word
        }
        if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    }

    /// How many characters a word has; bytes where it is ASCII, which are quicker to count.
    private static func columns(of word: ArraySlice<UInt8>) -> Int {
        word.allSatisfy { $0 < 0x80 } ? word.count : String(decoding: word, as: UTF8.self).count
    }
}

extension StringProtocol where SubSequence == Substring {
    fileprivate var trimmed: Substring {
        // Most lines have nothing to trim.
        let (all, space) = (self[...], UInt8(ascii: " "))
        if all.utf8.first != space, all.utf8.last != space { return all }
        let start = firstIndex { $0 != " " } ?? endIndex
        return self[start...].trimmedEnd
    }

    fileprivate var trimmedEnd: Substring {
        var end = endIndex
        while end > startIndex {
            let before = index(before: end)
            guard self[before] == " " else { break }
            end = before
        }
        return self[startIndex..<end]
    }

    fileprivate var replacingAccents: String {
        utf8.contains(UInt8(ascii: "`")) ? String(map { $0 == "`" ? "'" : $0 }) : String(self)
    }
}
