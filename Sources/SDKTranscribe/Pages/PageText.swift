/// A piece of a page: UTF-8 that has not been made a `String` yet.
typealias PageText = ArraySlice<UInt8>

extension PageText {
    /// The text without spaces at both ends.
    var trimmed: PageText {
        var text = self
        while let first = text.first, ASCII.isSpace(first) || first == 0x0A { text.removeFirst() }
        while let last = text.last, ASCII.isSpace(last) || last == 0x0A { text.removeLast() }
        return text
    }

    /// Ill-formed UTF-8 becomes replacement characters.
    var string: String { String(decoding: self, as: UTF8.self) }

    func hasPrefix(_ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { starts(with: $0) }
    }

    func hasSuffix(_ suffix: StaticString) -> Bool {
        suffix.withUTF8Buffer { count >= $0.count && self.suffix($0.count).elementsEqual($0) }
    }

    /// Whether both texts are the same when the case of ASCII letters does not count.
    func isSame(as text: StaticString) -> Bool {
        text.withUTF8Buffer { other in
            elementsEqual(other) { ASCII.lowercased($0) == ASCII.lowercased($1) }
        }
    }

    func contains(_ text: StaticString) -> Bool { firstRange(of: text) != nil }

    /// The first position of a text.
    func firstRange(of text: StaticString) -> Range<Int>? {
        text.withUTF8Buffer { text in
            guard let first = text.first, count >= text.count else { return nil }
            return withUnsafeBufferPointer { bytes -> Range<Int>? in
                var position = 0
                let end = bytes.count - text.count
                while position <= end {
                    if bytes[position] == first {
                        var length = 1
                        while length < text.count, bytes[position + length] == text[length] {
                            length += 1
                        }
                        if length == text.count {
                            return startIndex + position..<startIndex + position + length
                        }
                    }
                    position += 1
                }
                return nil
            }
        }
    }

    /// What stands between a prefix and a suffix, or `nil` if either is not there.
    func inside(_ prefix: StaticString, _ suffix: StaticString) -> PageText? {
        guard hasPrefix(prefix), hasSuffix(suffix),
            count >= prefix.utf8CodeUnitCount + suffix.utf8CodeUnitCount
        else { return nil }
        return dropFirst(prefix.utf8CodeUnitCount).dropLast(suffix.utf8CodeUnitCount)
    }
}
