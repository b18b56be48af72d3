/// Reads the name of a type in any of the languages.
///
/// Question marks are dropped: C# writes one behind every value type, whatever the platform says
/// about null.
struct TypeReader {
    /// Deeper nesting than this is no type.
    private static let maximumDepth = 16

    let dialect: PageDialect

    /// The type, or `nil` if the text is none.
    func read(_ text: PageText) -> PageType? {
        let decoded = InlineText.plain(InlineText.bare(text))
        return read(InlineText.bare(Array(decoded.utf8)[...]), depth: 0)
    }

    private func read(_ text: PageText, depth: Int) -> PageType? {
        var text = InlineText.unquoted(text.trimmed).trimmed
        guard depth < Self.maximumDepth, !text.isEmpty else { return nil }
        if text.hasSuffix("|null") { text = text.dropLast(5) }
        if text.last == 0x3F { text = text.dropLast() }
        if text.first == 0x3F { text = text.dropFirst() }
        if let scalar = scalar(text) { return scalar }
        if let element = text.inside("", "[]") {
            return read(element, depth: depth + 1).map { .array($0) }
        }
        if let element = text.inside("[", "]") {
            return read(element, depth: depth + 1).map { .array($0) }
        }
        if let pair = text.inside("{", "}") {
            guard let colon = pair.firstIndex(of: 0x3A) else { return nil }
            return read(pair[(colon + 1)...], depth: depth + 1).map { .map($0) }
        }
        if let open = text.firstIndex(where: { $0 == 0x3C || $0 == 0x5B || $0 == 0x28 }) {
            return generic(text, open: open, depth: depth)
        }
        let name = Self.lastComponent(text)
        guard ASCII.isName(name) else { return nil }
        return scalar(name) ?? .model(name.string)
    }

    /// `List<X>`, `list[X]`, `dict(str, X)`, `Map<String, X>`.
    private func generic(_ text: PageText, open: Int, depth: Int) -> PageType? {
        guard let close = text.last, close == 0x3E || close == 0x5D || close == 0x29 else {
            return nil
        }
        let arguments = Self.arguments(text[(open + 1)..<(text.endIndex - 1)])
        guard let last = arguments.last else { return nil }
        // JavaScript puts a dot before the brackets: `Object.<string, string>`.
        var head = text[..<open]
        if head.last == 0x2E { head = head.dropLast() }
        let name = String(
            decoding: Self.lastComponent(head).map(ASCII.lowercased), as: UTF8.self)
        switch name {
        case "array" where arguments.count == 2:
            return read(last, depth: depth + 1).map { .map($0) }
        case "list", "array", "set", "collection", "icollection", "ienumerable", "arraylist":
            return read(last, depth: depth + 1).map { .array($0) }
        case "map", "dict", "dictionary", "idictionary", "hashmap", "object", "record":
            return read(last, depth: depth + 1).map { .map($0) }
        case "optional", "nullable": return read(last, depth: depth + 1)
        default: return nil
        }
    }

    /// What is divided by commas outside brackets.
    private static func arguments(_ text: PageText) -> [PageText] {
        var arguments: [PageText] = []
        var depth = 0
        var start = text.startIndex
        for position in text.indices {
            switch text[position] {
            case 0x3C, 0x5B, 0x28, 0x7B: depth += 1
            case 0x3E, 0x5D, 0x29, 0x7D: depth -= 1
            case 0x2C where depth == 0:
                arguments.append(text[start..<position])
                start = position + 1
            default: break
            }
        }
        arguments.append(text[start...])
        return arguments
    }

    /// The name without its namespace: `\Library\Model\Loan` and `Library.Model.Loan` are `Loan`.
    static func lastComponent(_ name: PageText) -> PageText {
        let name = name.trimmed
        guard let mark = name.lastIndex(where: { $0 == 0x2E || $0 == 0x5C || $0 == 0x3A })
        else { return name }
        return name[(mark + 1)...]
    }

    private func scalar(_ name: PageText) -> PageType? {
        switch name.string {
        case "void", "Void", "null", "None": .void
        case "Object", "object", "mixed", "JsonNode", "JToken", "any": .any
        case "Empty" where dialect == .python: .any
        case "str", "String", "string": .string
        case "bool", "Boolean", "boolean": .scalar("boolean", format: nil)
        case "Number" where dialect == .javascript: .scalar("number", format: nil)
        case "Integer": .scalar("integer", format: dialect == .java ? "int32" : nil)
        case "int": .scalar("integer", format: dialect == .csharp ? "int32" : nil)
        case "Long", "long": .scalar("integer", format: "int64")
        case "Float": .scalar("number", format: "float")
        case "float": .scalar("number", format: dialect == .csharp ? "float" : nil)
        case "Double", "double": .scalar("number", format: dialect == .php ? nil : "double")
        case "BigDecimal", "decimal": .scalar("number", format: nil)
        case "Date", "DateTime", "\\DateTime", "datetime", "DateTimeOffset", "Instant",
            "OffsetDateTime", "ZonedDateTime":
            .scalar("string", format: "date-time")
        case "LocalDate", "DateOnly", "date": .scalar("string", format: "date")
        case "UUID", "Guid": .scalar("string", format: "uuid")
        case "File", "file", "\\SplFileObject", "Stream", "System.IO.Stream", "Blob", "bytes",
            "bytearray", "byte[]":
            .scalar("string", format: "binary")
        default: nil
        }
    }
}
