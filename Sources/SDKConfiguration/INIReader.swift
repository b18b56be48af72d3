/// Reads INI: `[section]`, `key = value` or `key: value`, and comments, which are lines that begin
/// with `;` or `#`. Double quotes around a value keep its spaces. There are no comments after a
/// value, because a secret can contain any character.
struct INIReader {
    private let source: String
    private var section = ""
    private var entries: [ConfigurationEntry] = []

    static func read(
        _ text: String, source: String
    ) throws(ConfigurationError) -> [ConfigurationEntry] {
        var reader = INIReader(source: source)
        var number = 0
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for line in lines {
            number += 1
            try reader.read(line, number)
        }
        return reader.entries
    }

    private init(source: String) { self.source = source }

    private mutating func read(_ line: Substring, _ number: Int) throws(ConfigurationError) {
        let content = Self.trimmed(line)
        guard let first = content.first, first != ";", first != "#" else { return }
        guard first == "[" else { return try readSetting(line, content, number) }
        guard content.last == "]", content.count > 2 else {
            throw ConfigurationError(
                .syntax("a section needs a name and a closing bracket"),
                location: location(content.startIndex, of: line, number))
        }
        section = String(Self.trimmed(content.dropFirst().dropLast()))
    }

    private mutating func readSetting(
        _ line: Substring, _ content: Substring, _ number: Int
    ) throws(ConfigurationError) {
        let start = location(content.startIndex, of: line, number)
        guard let separator = content.firstIndex(where: { $0 == "=" || $0 == ":" }),
            separator > content.startIndex
        else {
            throw ConfigurationError(
                .syntax("a setting needs a name, '=' and a value"), location: start)
        }
        var value = Self.trimmed(content[content.index(after: separator)...])
        let location = location(value.startIndex, of: line, number)
        if value.count >= 2, value.first == "\"", value.last == "\"" {
            value = value.dropFirst().dropLast()
        }
        entries.append(
            ConfigurationEntry(
                section: section, name: String(Self.trimmed(content[..<separator])),
                value: value.isEmpty ? nil : String(value), location: location))
    }

    private func location(
        _ index: Substring.Index, of line: Substring, _ number: Int
    ) -> ConfigurationLocation {
        ConfigurationLocation(source, line: number, column: line[..<index].utf8.count + 1)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let head = text.drop { $0 == " " || $0 == "\t" }
        guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" }) else {
            return head[head.startIndex..<head.startIndex]
        }
        return head[...last]
    }
}
