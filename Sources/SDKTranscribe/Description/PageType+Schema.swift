import SDKDocument

extension PageType {
    /// The members of a schema that say the type.
    var schemaMembers: [JSONDraft.Member] {
        switch self {
        case .any, .void: []
        case .scalar(let type, let format):
            [("type", .string(type))] + (format.map { [("format", .string($0))] } ?? [])
        case .enumeration(let values): [("type", .string("string")), ("enum", .strings(values))]
        case .numbers(let type, let format, let values):
            PageType.scalar(type, format: format).schemaMembers
                + [("enum", .array(values.map { .literal($0) }))]
        case .array(let inner): [("type", .string("array")), ("items", inner.schema)]
        case .map(let inner): [("type", .string("object")), ("additionalProperties", inner.schema)]
        case .model(let name):
            if case .object(let members) = JSONDraft.reference(name) { members } else { [] }
        }
    }

    var schema: JSONDraft { .object(schemaMembers) }

    /// The members of a schema that ``schemaMembers`` can have.
    static let schemaKeys = [
        "$ref", "type", "format", "enum", "items", "additionalProperties",
    ]

    /// A default as JSON of this type; as a string if it does not fit.
    func draft(ofDefault text: String) -> JSONDraft {
        switch self {
        case .scalar("boolean", _) where fits(default: text): return .literal(text)
        case .scalar("integer", _), .scalar("number", _):
            return fits(default: text) ? .literal(text) : .string(text)
        case .numbers(let type, let format, _):
            return PageType.scalar(type, format: format).draft(ofDefault: text)
        case .array(let element):
            return .array(Self.elements(of: text).map { element.draft(ofDefault: $0) })
        default: return .string(text)
        }
    }

    /// Whether a default is a value of the type, as far as a page can say one.
    func fits(default text: String) -> Bool {
        switch self {
        case .scalar("boolean", _): text == "true" || text == "false"
        case .scalar("integer", _): Int64(text) != nil && Self.isNumber(text)
        case .scalar("number", _): Self.isNumber(text)
        case .enumeration(let values), .numbers(_, _, let values): values.contains(text)
        case .array(let element): Self.elements(of: text).allSatisfy { element.fits(default: $0) }
        case .scalar("string", "date"): Self.isDate(text, hasTime: false)
        case .scalar("string", "date-time"): Self.isDate(text, hasTime: true)
        case .map, .void: false
        case .any, .scalar, .model: true
        }
    }

    /// `2025-01-31`, with or without `T` and a time.
    private static func isDate(_ text: String, hasTime: Bool) -> Bool {
        let bytes = Array(text.utf8)
        let parts = bytes.prefix(10).split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(ASCII.isDigit) else {
            return false
        }
        return hasTime
            ? bytes.count > 16 && (bytes[10] | 0x20) == 0x74 : bytes.count == 10
    }

    static func elements(of text: String) -> [String] {
        let bytes = Array(text.utf8)[...]
        return (bytes.inside("[", "]") ?? bytes).split(separator: 0x2C).map {
            InlineText.unquoted($0.trimmed).string
        }
    }

    /// Whether a text is a number of JSON, which has neither `+1` nor `01`.
    private static func isNumber(_ text: String) -> Bool {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "default", bytes: Array(text.utf8))
        return DocumentReader.read(file, diagnostics: &diagnostics)?.root.kind == .number
    }
}
