/// Splits a wire name into words: the first step of naming.
///
/// A word ends at anything that is neither a letter nor a digit, before an upper-case letter that
/// follows a lower-case letter or digit (`pageNumber`), and before the last letter of an upper-case
/// run that goes on in lower case (`OAuthClient`: `O`, `Auth`, `Client`; `HTTPServer`: `HTTP`,
/// `Server`). Letters outside ASCII count as lower case when they have no case.
package enum Words {
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
}
