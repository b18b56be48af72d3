/// Breaks lines that are too long, as `swift format` does. Nothing else knows how wide a line is.
///
/// A template writes a declaration or a call on one line and begins it with ``mark``. A line that
/// fits stays. Else its outermost brackets are opened: the parameters of a declaration and the
/// elements of a list get a line each, the arguments of a call as many lines as they need, and what
/// is still too long is opened in turn.
enum LineFitter {
    static let width = 100

    /// A control character: no text of a description brings one to a page.
    static let mark = "\u{1}"
    private static let markByte: UInt8 = 1

    /// The room for the text of a doc comment.
    static func commentWidth(indentation: Int) -> Int { width - indentation - "/// ".utf8.count }

    static func fit(_ page: [UInt8]) -> [UInt8] {
        guard var mark = page.firstIndex(of: markByte) else { return page }
        var result: [UInt8] = []
        result.reserveCapacity(page.count)
        var next = page.startIndex
        while mark < page.endIndex {
            result += page[next..<mark]
            let end = page[mark...].firstIndex(of: 0x0A) ?? page.endIndex
            let start = result.lastIndex(of: 0x0A).map { $0 + 1 } ?? result.startIndex
            result += page[(mark + 1)..<end]
            if result.count - start > width {
                // A slice that lives on would make each change a copy of the whole page.
                let length = result.count - start
                let text = Array(result[start...].drop { $0 == 0x20 })
                let lines = lines(text, at: length - text.count)
                result.removeLast(length)
                result += lines.joined(separator: [0x0A])
            }
            next = end
            mark = page[end...].firstIndex(of: markByte) ?? page.endIndex
        }
        return result + page[next...]
    }

    private static func lines(_ text: [UInt8], at indentation: Int) -> [[UInt8]] {
        let margin = [UInt8](repeating: 0x20, count: indentation)
        let inner = indentation + 4
        guard margin.count + text.count > width else { return [margin + text] }
        let attribute = Array("@export(implementation) ".utf8)
        if text.starts(with: attribute) {
            let rest = Array(text.dropFirst(attribute.count))
            let isOnOneLine = margin.count + rest.count <= width
            let brackets = Brackets(rest)
            let fits = brackets.map { indentation + attribute.count + $0.head.count <= width }
            guard !isOnOneLine, brackets?.kind == .declaration, fits == true else {
                return [margin + attribute.dropLast()] + lines(rest, at: indentation)
            }
            // Beside the attribute, since its parameters need lines anyway.
            var lines = lines(rest, at: indentation)
            lines[0] = margin + attribute + lines[0].dropFirst(margin.count)
            return lines
        }
        guard let brackets = Brackets(text) else { return [margin + text] }
        var lines = [margin + brackets.head]
        switch brackets.kind {
        case .call:
            var line: [UInt8] = []
            for (index, item) in brackets.items.enumerated() {
                let isLast = index == brackets.items.count - 1
                let item = item + (isLast ? brackets.tail : [0x2C])
                if !line.isEmpty, inner + line.count + 1 + item.count <= width {
                    line += [0x20] + item
                    continue
                }
                if !line.isEmpty { lines += Self.lines(line, at: inner) }
                line = item
            }
            return lines + Self.lines(line, at: inner)
        case .declaration:
            // The brackets of a parameter are those of its type, which stays in one line.
            let innerMargin = [UInt8](repeating: 0x20, count: inner)
            for (index, item) in brackets.items.enumerated() {
                let isLast = index == brackets.items.count - 1
                lines.append(innerMargin + item + (isLast ? [] : [0x2C]))
            }
        case .list:
            for item in brackets.items { lines += Self.lines(item + [0x2C], at: inner) }
        case .block:
            for item in brackets.items { lines += Self.lines(item, at: inner) }
        }
        return lines + [margin + brackets.tail]
    }

    /// The first brackets of a line that have anything in them.
    private struct Brackets {
        enum Kind {
            case call, declaration, list, block
        }

        var kind: Kind
        /// What stands before them, the opening one included.
        var head: [UInt8]
        var items: [[UInt8]]
        /// The closing one, and what follows.
        var tail: [UInt8]

        init?(_ text: [UInt8]) {
            var depth = 0
            var starts: [Int] = []
            var isInString = false
            var isEscaped = false
            // The brackets of a type stay closed: those of a property up to its value or body, and
            // those of a result up to the body.
            var isInType = Self.declaresProperty(text)
            for (index, byte) in text.enumerated() {
                if isEscaped {
                    isEscaped = false
                } else if isInString {
                    isEscaped = byte == 0x5C
                    isInString = byte != 0x22
                } else {
                    switch byte {
                    case 0x22: isInString = true
                    case 0x3D where depth == 0: isInType = false
                    case 0x3E where depth == 0 && index > 0 && text[index - 1] == 0x2D:
                        isInType = true
                    case 0x28, 0x5B, 0x7B:
                        if depth == 0, byte == 0x7B { isInType = false }
                        if depth == 0 { starts = [index + 1] }
                        depth += 1
                    case 0x2C where depth == 1: starts.append(index + 1)
                    case 0x29, 0x5D, 0x7D:
                        depth -= 1
                        guard depth == 0, !isInType, let first = starts.first else { continue }
                        guard first < index else {
                            // Only its parameters may be opened in a declaration.
                            if text.last == 0x7B { return nil }
                            continue
                        }
                        // The list of a declaration is the type of what it declares.
                        if text.last == 0x7B, text[first - 1] == 0x5B { return nil }
                        self.init(text, starts, end: index)
                        return
                    default: break
                    }
                }
            }
            return nil
        }

        /// Whether `var` or `let` is a word before the first bracket or string.
        private static func declaresProperty(_ text: [UInt8]) -> Bool {
            let head = text.prefix { ![0x22, 0x28, 0x5B, 0x7B].contains($0) }
            return head.split(separator: 0x20).contains { word in
                word.elementsEqual("var".utf8) || word.elementsEqual("let".utf8)
            }
        }

        private init(_ text: [UInt8], _ starts: [Int], end: Int) {
            let first = starts[0]
            let open = text[first - 1]
            kind =
                switch open {
                case 0x5B: .list
                case 0x7B: .block
                default: text.last == 0x7B ? .declaration : .call
                }
            let isBlock = kind == .block
            head = Array(text[..<first])
            tail = Array(text[end...])
            // A block has statements, and no commas of its own.
            let ends = isBlock ? [end] : starts.dropFirst().map { $0 - 1 } + [end]
            items = zip(starts, ends).map { start, end in
                var item = text[start..<end].drop { $0 == 0x20 }
                while item.last == 0x20 { item.removeLast() }
                return Array(item)
            }
        }
    }
}
