/// Splits a wire name into words, the first step of naming, and joins them in the case that Swift
/// names have.
package enum Words {
    /// A word ends at anything that is neither a letter nor a digit, before an upper-case letter that
    /// follows a lower-case letter or digit (`pageNumber`), and before the last letter of an upper-case
    /// run that goes on in lower case (`OAuthClient`: `O`, `Auth`, `Client`; `HTTPServer`: `HTTP`,
    /// `Server`). Letters outside ASCII count as lower case when they have no case.
    package static func split(_ name: String) -> [Substring] {
        var words: [Substring] = []
        words.reserveCapacity(4)
        func add(_ range: Range<Int>) {
            let start = name.utf8.index(name.startIndex, offsetBy: range.lowerBound)
            words.append(name[start..<name.utf8.index(start, offsetBy: range.count)])
        }
        var start: Int?
        /// The offset of the scalar in UTF-8.
        var offset = 0
        var scalars = name.unicodeScalars.makeIterator()
        var scalar = scalars.next()
        var (previous, kind) = (Kind.separator, scalar.map(Kind.init) ?? .separator)
        while let current = scalar {
            scalar = scalars.next()
            let following = scalar.map(Kind.init) ?? .separator
            if kind == .separator {
                if let begin = start { add(begin..<offset) }
                start = nil
            } else if let begin = start {
                let rises = kind == .upper && previous != .upper
                let ends = kind == .upper && previous == .upper && following == .lower
                if rises || ends {
                    add(begin..<offset)
                    start = offset
                }
            } else {
                start = offset
            }
            (previous, kind) = (kind, following)
            offset += UTF8.width(current)
        }
        if let begin = start { add(begin..<offset) }
        return words
    }

    private enum Kind {
        case separator, lower, upper, digit

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x61...0x7A: self = .lower
            case 0x41...0x5A: self = .upper
            case 0x30...0x39: self = .digit
            case 0..<0x80: self = .separator
            default: self = Self.beyondASCII(scalar)
            }
        }

        private static func beyondASCII(_ scalar: Unicode.Scalar) -> Kind {
            guard IdentifierText.canContinue(scalar) else { return .separator }
            return scalar.properties.isUppercase ? .upper : .lower
        }
    }

    // MARK: - Case

    /// `OAuthClient`, `UrnIetfParams`: each word keeps its letters, but for the first one, which is
    /// raised. A word in capitals of a name that has no lower-case letter is lowered first
    /// (`BAD_REQUEST`: `BadRequest`).
    package static func upperCamel(_ words: [Substring]) -> String {
        joined(words, lowersHead: false)
    }

    /// `pageNumber`, `id`, `urlString`: the first word is lowered as a whole when it is in capitals
    /// (`URLString`), else its first letter is.
    static func lowerCamel(_ words: [Substring]) -> String { joined(words, lowersHead: true) }

    /// Words put together, with `_` where two digits would otherwise run into one number.
    private static func joined(_ words: [Substring], lowersHead: Bool) -> String {
        let shouts = words.allSatisfy(isCapital)
        var text: [UInt8] = []
        text.reserveCapacity(32)
        for (index, word) in words.enumerated() {
            let isHead = lowersHead && index == 0
            let isLowered = shouts || isHead && isCapital(word)
            let word = isLowered ? Substring(word.lowercased()) : word
            if let last = text.last, isDigit(last), let next = word.utf8.first, isDigit(next) {
                text.append(UInt8(ascii: "_"))
            }
            append(word, isRaised: !isHead, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends a word with its first letter raised, or else lowered.
    private static func append(_ word: Substring, isRaised: Bool, to text: inout [UInt8]) {
        guard let first = word.unicodeScalars.first else { return }
        guard !first.isASCII else {
            let start = text.count
            // A word is a few bytes: this is cheaper than appending the view of a substring at once.
            for byte in word.utf8 { text.append(byte) }
            switch text[start] {
            case 0x61...0x7A where isRaised, 0x41...0x5A where !isRaised: text[start] ^= 0x20
            default: break
            }
            return
        }
        let properties = first.properties
        if !isRaised {
            text += properties.lowercaseMapping.utf8
        } else {
            text += (properties.isLowercase ? properties.titlecaseMapping : String(first)).utf8
        }
        text += word.utf8.dropFirst(UTF8.width(first))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isCapital(_ word: Substring) -> Bool {
        for byte in word.utf8 where (0x61...0x7A).contains(byte) { return false }
        return word.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII || !scalar.properties.isLowercase || !scalar.properties.isCased
        }
    }
}
