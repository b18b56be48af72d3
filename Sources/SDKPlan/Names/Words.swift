/// Splits a wire name into words, the first step of naming, and joins them in the case that Swift
/// names have.
package enum Words {
    /// A word ends at anything that is neither a letter nor a digit, before an upper-case letter that
    /// follows a lower-case letter or digit (`pageNumber`), and before the last letter of an upper-case
    /// run that goes on in lower case (`OAuthClient`: `O`, `Auth`, `Client`; `HTTPServer`: `HTTP`,
    /// `Server`). Letters outside ASCII count as lower case when they have no case.
    package static func split(_ name: String) -> [Substring] {
        var words: [Substring] = []
        let scalars = name.unicodeScalars
        var start: String.Index?
        var index = scalars.startIndex
        var previous = Kind.separator
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            let kind = Kind(scalars[index])
            if kind == .separator {
                if let begin = start { words.append(name[begin..<index]) }
                start = nil
            } else if let begin = start {
                let following = next < scalars.endIndex ? Kind(scalars[next]) : .separator
                let rises = kind == .upper && previous != .upper
                let ends = kind == .upper && previous == .upper && following == .lower
                if rises || ends {
                    words.append(name[begin..<index])
                    start = index
                }
            } else {
                start = index
            }
            previous = kind
            index = next
        }
        if let begin = start { words.append(name[begin...]) }
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
        let shouts = isAllCapitals(words)
        return joined(words.map { shouts ? raised($0.lowercased()[...]) : raised($0) })
    }

    /// `pageNumber`, `id`, `urlString`: the first word is lowered as a whole when it is in capitals
    /// (`URLString`), else its first letter is.
    static func lowerCamel(_ words: [Substring]) -> String {
        guard let first = words.first else { return "" }
        let shouts = isAllCapitals(words)
        let head = shouts || isCapital(first) ? first.lowercased() : lowered(first)
        return joined(
            [head] + words.dropFirst().map { shouts ? raised($0.lowercased()[...]) : raised($0) })
    }

    /// Words put together, with `_` where two digits would otherwise run into one number.
    private static func joined(_ words: [String]) -> String {
        var text = ""
        for word in words {
            if let last = text.unicodeScalars.last, let next = word.unicodeScalars.first,
                IdentifierText.isDigit(last), IdentifierText.isDigit(next)
            {
                text += "_"
            }
            text += word
        }
        return text
    }

    private static func isAllCapitals(_ words: [Substring]) -> Bool {
        words.allSatisfy(isCapital)
    }

    private static func isCapital(_ word: Substring) -> Bool {
        word.unicodeScalars.allSatisfy { scalar in
            guard !scalar.isASCII else { return !("a"..."z").contains(scalar) }
            return !scalar.properties.isLowercase || !scalar.properties.isCased
        }
    }

    // The properties of a scalar are looked up in tables, and nearly all names are ASCII.
    private static func raised(_ word: Substring) -> String {
        guard let first = word.unicodeScalars.first else { return "" }
        let rest = String(word.unicodeScalars.dropFirst())
        if first.isASCII { return String(first).uppercased() + rest }
        guard first.properties.isLowercase else { return String(word) }
        return first.properties.titlecaseMapping + rest
    }

    private static func lowered(_ word: Substring) -> String {
        guard let first = word.unicodeScalars.first else { return "" }
        let rest = String(word.unicodeScalars.dropFirst())
        if first.isASCII { return String(first).lowercased() + rest }
        return first.properties.lowercaseMapping + rest
    }
}
