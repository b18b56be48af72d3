/// A link in a description's text: `[text](address "title")`, an image, or `<address>`
/// (CommonMark 0.31 §6.3 to 6.5).
struct MarkdownLink {
    /// What is read, with its own markup; empty for `<address>`.
    let text: Substring
    /// As written, without what escapes it.
    let address: String
    /// Behind the link.
    let end: Substring.Index

    /// The link that begins at an index; nil where none does.
    init?(in line: Substring, at start: Substring.Index) {
        var scanner = LinkScanner(line: line.utf8, position: start)
        if scanner.take(0x3C) {
            guard let address = scanner.autolink() else { return nil }
            text = line[start..<start]
            self.address = address
        } else {
            _ = scanner.take(0x21)
            guard let text = scanner.text(), let address = scanner.target(),
                LinkAddress.isLikely(address)
            else { return nil }
            self.text = line[text]
            self.address = address
        }
        end = scanner.position
    }

    /// Whether a link may begin with a byte.
    static func begins(with byte: UInt8) -> Bool { [0x21, 0x3C, 0x5B].contains(byte) }
}

/// Reads the parts of a link, and moves behind them.
private struct LinkScanner {
    let line: Substring.UTF8View
    var position: Substring.Index

    private static let longest = 2000

    private var next: UInt8? { position < line.endIndex ? line[position] : nil }

    private mutating func advance() { position = line.index(after: position) }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        advance()
        return true
    }

    /// What stands between two brackets, whose own ones come in pairs.
    mutating func text() -> Range<Substring.Index>? {
        guard take(0x5B) else { return nil }
        let start = position
        var depth = 1
        while let byte = next {
            switch byte {
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            case 0x5C: advance()
            case 0x60:
                position = CodeSpan(in: line, at: position)?.end ?? CodeSpan.run(line, position)
                continue
            default: break
            }
            guard position < line.endIndex else { return nil }
            if depth == 0 {
                defer { advance() }
                return start..<position
            }
            advance()
        }
        return nil
    }

    /// What stands in parentheses behind the text.
    mutating func target() -> String? {
        guard take(0x28) else { return nil }
        skipBlanks()
        guard let address = next == 0x3C ? bracketed() : bare() else { return nil }
        let end = position
        skipBlanks()
        if position > end, let mark = next, mark == 0x22 || mark == 0x27 || mark == 0x28 {
            advance()
            skipTitle(to: mark == 0x28 ? 0x29 : mark)
            skipBlanks()
        }
        return take(0x29) ? address : nil
    }

    private mutating func bracketed() -> String? {
        advance()
        return taken { $0 != 0x3C && $0 != 0x3E && $0 >= 0x20 }.flatMap { take(0x3E) ? $0 : nil }
    }

    private mutating func bare() -> String? {
        var depth = 0
        return taken { byte in
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            return byte > 0x20 && byte != 0x7F && depth >= 0
        }
    }

    /// An absolute address behind `<`.
    mutating func autolink() -> String? {
        var hasScheme = false
        let address = taken { byte in
            if byte == 0x3A { hasScheme = true }
            return byte > 0x20 && byte != 0x3C && byte != 0x3E && byte != 0x7F
        }
        guard hasScheme, let address, LinkAddress(address) != nil else { return nil }
        return take(0x3E) ? address : nil
    }

    /// The bytes that a condition holds for, without the backslashes that escape punctuation; nil
    /// for none, and for more than an address has.
    private mutating func taken(while holds: (UInt8) -> Bool) -> String? {
        var bytes: [UInt8] = []
        while let byte = next {
            if byte == 0x5C {
                let after = line.index(after: position)
                if after < line.endIndex, Self.isPunctuation(line[after]) {
                    bytes.append(line[after])
                    position = line.index(after: after)
                    continue
                }
            }
            guard holds(byte) else { break }
            bytes.append(byte)
            advance()
            guard bytes.count <= Self.longest else { return nil }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { advance() }
    }

    private mutating func skipTitle(to end: UInt8) {
        while let byte = next {
            advance()
            if byte == end { return }
        }
    }
}

/// Inline code: as many grave accents at its end as at its beginning (CommonMark 0.31 §6.1).
struct CodeSpan {
    let text: Substring.UTF8View
    let end: Substring.Index

    init?(in line: Substring.UTF8View, at start: Substring.Index) {
        let open = Self.run(line, start)
        let length = line[start..<open].count
        var position = open
        while let mark = line[position...].firstIndex(of: 0x60) {
            position = Self.run(line, mark)
            guard line[mark..<position].count == length else { continue }
            // A blank at both ends is no part of the code.
            let text = line[open..<mark]
            let isPadded = text.first == 0x20 && text.last == 0x20 && text.contains { $0 != 0x20 }
            self.text = isPadded ? text.dropFirst().dropLast() : text
            end = position
            return
        }
        return nil
    }

    /// Behind the grave accents that begin at an index.
    static func run(_ line: Substring.UTF8View, _ start: Substring.Index) -> Substring.Index {
        line[start...].firstIndex { $0 != 0x60 } ?? line.endIndex
    }
}
