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
        var result: [UInt8] = []
        // Some lines become several.
        result.reserveCapacity(page.count + page.count / 8)
        /// Where what isn't in the result yet begins.
        var next = page.startIndex
        while let mark = page[next...].firstIndex(of: markByte) {
            result += page[next..<mark]
            next = page[mark...].firstIndex(of: 0x0A) ?? page.endIndex
            let start = result.lastIndex(of: 0x0A).map { $0 + 1 } ?? result.startIndex
            result += page[(mark + 1)..<next]
            guard result.count - start > width else { continue }
            let line = Array(result[start...])
            result.removeSubrange(start...)
            let text = line.drop { $0 == 0x20 }
            append(text, at: line.count - text.count, to: &result)
        }
        return result + page[next...]
    }

    /// Appends a line, or the lines that it becomes, without the end of the last one.
    private static func append(
        _ text: ArraySlice<UInt8>, at indentation: Int, to page: inout [UInt8]
    ) {
        append(margin: indentation, to: &page)
        guard indentation + text.count > width else {
            page += text
            return
        }
        if text.starts(with: attribute) {
            page += attribute
            let rest = text.dropFirst(attribute.count)
            // Beside the attribute where the parameters need lines anyway.
            if indentation + rest.count > width, let brackets = Brackets(rest),
                brackets.kind == .declaration,
                indentation + attribute.count + brackets.head.count <= width
            {
                append(brackets, at: indentation, to: &page)
            } else {
                page[page.endIndex - 1] = 0x0A
                append(rest, at: indentation, to: &page)
            }
        } else if let brackets = Brackets(text) {
            append(brackets, at: indentation, to: &page)
        } else {
            page += text
        }
    }

    private static let attribute = Array("@export(implementation) ".utf8)

    private static func append(margin count: Int, to page: inout [UInt8]) {
        page.append(contentsOf: repeatElement(0x20, count: count))
    }

    private static func append(
        _ brackets: Brackets, at indentation: Int, to page: inout [UInt8]
    ) {
        let inner = indentation + 4
        page += brackets.head
        page.append(0x0A)
        switch brackets.kind {
        case .call:
            var line: [UInt8] = []
            for (index, item) in brackets.items.enumerated() {
                let end = index == brackets.items.count - 1 ? brackets.tail : [0x2C]
                if !line.isEmpty {
                    if inner + line.count + 1 + item.count + end.count <= width {
                        line.append(0x20)
                    } else {
                        append(line[...], at: inner, to: &page)
                        page.append(0x0A)
                        line.removeAll(keepingCapacity: true)
                    }
                }
                line += item
                line += end
            }
            append(line[...], at: inner, to: &page)
            return
        case .declaration:
            // The brackets of a parameter are those of its type, which stays in one line.
            for (index, item) in brackets.items.enumerated() {
                append(margin: inner, to: &page)
                page += item
                if index < brackets.items.count - 1 { page.append(0x2C) }
                page.append(0x0A)
            }
        case .list, .block:
            for item in brackets.items {
                append(brackets.kind == .list ? item + [0x2C] : item, at: inner, to: &page)
                page.append(0x0A)
            }
        }
        append(margin: indentation, to: &page)
        page += brackets.tail
    }

    /// The first brackets of a line that have anything in them.
    private struct Brackets {
        enum Kind {
            case call, declaration, list, block
        }

        var kind: Kind
        /// What stands before them, the opening one included.
        var head: ArraySlice<UInt8>
        var items: [ArraySlice<UInt8>]
        /// The closing one, and what follows.
        var tail: ArraySlice<UInt8>

        init?(_ text: ArraySlice<UInt8>) {
            var depth = 0
            var starts: [Int] = []
            starts.reserveCapacity(8)
            var isInString = false
            var isEscaped = false
            // The brackets of a type stay closed: those of a property up to its value or body, and
            // those of a result up to the body.
            var isInType = Self.declaresProperty(text)
            for index in text.indices {
                let byte = text[index]
                if isEscaped {
                    isEscaped = false
                } else if isInString {
                    isEscaped = byte == 0x5C
                    isInString = byte != 0x22
                } else {
                    switch byte {
                    case 0x22: isInString = true
                    case 0x3D where depth == 0: isInType = false
                    case 0x3E where depth == 0 && text[..<index].last == 0x2D:
                        isInType = true
                    case 0x28, 0x5B, 0x7B:
                        if depth == 0, byte == 0x7B { isInType = false }
                        if depth == 0 {
                            starts.removeAll(keepingCapacity: true)
                            starts.append(index + 1)
                        }
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
        private static func declaresProperty(_ text: ArraySlice<UInt8>) -> Bool {
            var word = text.startIndex
            for index in text.indices {
                switch text[index] {
                case 0x20:
                    if isKeyword(text[word..<index]) { return true }
                    word = index + 1
                case 0x22, 0x28, 0x5B, 0x7B: return isKeyword(text[word..<index])
                default: break
                }
            }
            return isKeyword(text[word...])
        }

        private static func isKeyword(_ word: ArraySlice<UInt8>) -> Bool {
            word.count == 3 && (word.elementsEqual("var".utf8) || word.elementsEqual("let".utf8))
        }

        private init(_ text: ArraySlice<UInt8>, _ starts: [Int], end: Int) {
            let first = starts[0]
            let open = text[first - 1]
            kind =
                switch open {
                case 0x5B: .list
                case 0x7B: .block
                default: text.last == 0x7B ? .declaration : .call
                }
            head = text[..<first]
            tail = text[end...]
            // A block has statements, and no commas of its own.
            let ends = kind == .block ? [end] : starts.dropFirst().map { $0 - 1 } + [end]
            items = zip(starts, ends).map { start, end in
                var item = text[start..<end].drop { $0 == 0x20 }
                while item.last == 0x20 { item = item.dropLast() }
                return item
            }
        }
    }
}
