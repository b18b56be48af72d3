/// Sentences by which pages say that an operation is deprecated.
enum DeprecationNote {
    private static let subjects: Set<String> = [
        "api", "endpoint", "function", "method", "operation", "resource", "route", "service",
    ]

    /// Whether a text begins with such a sentence: `This route is deprecated.`, `Deprecated: …`.
    static func begins(_ text: String) -> Bool { length(text) != nil }

    /// Whether a text is nothing but such a sentence.
    static func isAll(of text: String) -> Bool {
        guard let length = length(text) else { return false }
        return text.utf8.dropFirst(length).allSatisfy { !ASCII.isNamePart($0) }
    }

    /// The length of the sentence.
    private static func length(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        var words: [(text: String, end: Int)] = []
        var position = 0
        while position < bytes.count, words.count < 6 {
            if ASCII.isLetter(bytes[position]) {
                let start = position
                while position < bytes.count, ASCII.isNamePart(bytes[position]) { position += 1 }
                words.append((bytes[start..<position].string.lowercased(), position))
            } else if bytes[position] == 0x0A || bytes[position] == 0x2E {
                break
            } else {
                position += 1
            }
        }
        guard let mark = words.firstIndex(where: { $0.text == "deprecated" }) else { return nil }
        let end = words[mark].end
        if mark == 0 {
            // `(Deprecated) Show loans`
            let start = end - words[0].text.utf8.count
            if start > 0, [0x28, 0x5B].contains(bytes[start - 1]), end < bytes.count,
                [0x29, 0x5D].contains(bytes[end])
            {
                return end
            }
            // `Deprecated` alone or as a heading; `Deprecated users` are something else.
            let rest = bytes[end...].drop { $0 == 0x2A || $0 == 0x5D || $0 == 0x29 }
            let isHeading = rest.first.map { ".:,;!-".utf8.contains($0) || $0 == 0x0A } ?? true
            let dash = rest.drop(while: ASCII.isSpace)
            return isHeading || dash.first == 0x2D ? end : nil
        }
        let before = words[..<mark].map(\.text)
        guard before.count >= 3, before[0] == "this", subjects.contains(before[1]) else {
            return nil
        }
        let isVerb = before[2] == "is" || before.dropFirst(2).starts(with: ["has", "been"])
        return isVerb && !before.contains("not") ? end : nil
    }
}
