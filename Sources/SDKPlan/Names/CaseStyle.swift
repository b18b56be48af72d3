/// Joins words in the case that Swift names have.
package enum CaseStyle {
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
        let rest = word.unicodeScalars.dropFirst().text
        if first.isASCII { return String(first).uppercased() + rest }
        guard first.properties.isLowercase else { return String(word) }
        return first.properties.titlecaseMapping + rest
    }

    private static func lowered(_ word: Substring) -> String {
        guard let first = word.unicodeScalars.first else { return "" }
        let rest = word.unicodeScalars.dropFirst().text
        if first.isASCII { return String(first).lowercased() + rest }
        return first.properties.lowercaseMapping + rest
    }
}

extension Substring.UnicodeScalarView {
    fileprivate var text: String { String(self) }
}
