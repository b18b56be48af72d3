internal import Foundation

/// Reads the table of a ``Schema``. A malformed row is left out; in a debug build it is an
/// assertion.
struct SchemaParser {
    private static let secret = Array("secret".utf8)[...]

    let name: String
    private let types: [String: any JSONCoded.Type]
    var fields: [SchemaField] = []
    var keys: [UInt8] = []
    var additional = -1

    init(name: String, types: [any JSONCoded.Type]) {
        self.name = name
        self.types = Dictionary(
            types.map { (Self.name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name of a type and those of the types around it, without the module and any function
    /// that it is declared in: `Outer.Inner`.
    static func name(of type: Any.Type) -> String {
        let parts = String(reflecting: type).parts(between: ".", omittingEmpty: false)
        let last = parts.lastIndex { $0.hasPrefix("(") || $0.hasSuffix(")") } ?? 0
        return parts.dropFirst(last + 1).joined(separator: ".")
    }

    mutating func parse(_ table: UnsafeBufferPointer<UInt8>) {
        let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") }
        for row in table.split(whereSeparator: isEnd) {
            let parsed = parseRow(Array(row))
            assert(parsed, "the table of \(name) has a malformed row")
        }
    }

    private mutating func parseRow(_ row: [UInt8]) -> Bool {
        let row = row.trimmed[...]
        guard !row.isEmpty else { return true }
        guard let colon = row.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let equals = row[..<colon].firstIndex(of: UInt8(ascii: "="))
        let label = row[..<(equals ?? row.startIndex)]
        let (key, isWellFormed) = PercentDecoding.decode(
            Array(row[(equals.map { $0 + 1 } ?? row.startIndex)..<colon]))
        guard isWellFormed else { return false }
        let isAdditional = row[..<colon] == [UInt8(ascii: "*")]
        var typeParser = TypeText(row[(colon + 1)...])
        guard let type = type(&typeParser) else { return false }
        var isNullable = false
        var isRequired = false
        if typeParser.skip(UInt8(ascii: "?")) { isNullable = true }
        if typeParser.skip(UInt8(ascii: "!")) { isRequired = true }
        let words = typeParser.rest.split(separator: UInt8(ascii: " "))
        let isSecret =
            words.contains(Self.secret) || Self.isSecretName(key)
        var map: (any MemberCoding.Type)?
        if isAdditional {
            guard additional < 0 else { return false }
            map = Self.map(of: type)
        }
        guard fields.count < Int(UInt16.max) else { return false }
        if isAdditional { additional = fields.count }
        let keyOffset = keys.count
        keys += key
        let quotedOffset = keys.count
        keys += Self.quoted(key)
        let quotedLength = keys.count - quotedOffset
        let labelOffset = keys.count
        keys += label
        fields.append(
            SchemaField(
                keyOffset: UInt32(keyOffset), keyLength: UInt32(key.count),
                quotedOffset: UInt32(quotedOffset),
                quotedLength: UInt32(quotedLength), labelOffset: UInt32(labelOffset),
                labelLength: UInt32(label.count),
                type: type, typeID: ObjectIdentifier(type),
                directTag: isAdditional ? ModelBuffer.Cell.Tag.none : type.directTag,
                kind: map.map { .boxed($0) } ?? type.jsonFieldType.kind, map: map,
                isRequired: isRequired && !isAdditional, isNullable: isNullable,
                isSecret: isSecret && !isAdditional, constant: Self.constant(words, of: type)))
        return true
    }

    private static func constant(
        _ words: [ArraySlice<UInt8>], of type: any JSONCoded.Type
    ) -> JSONValue? {
        words.first { $0.first == UInt8(ascii: "=") }.flatMap { constant($0, of: type) }
    }

    /// The value after `=`, percent-encoded: text as it is, anything else as JSON.
    static func constant(
        _ word: ArraySlice<UInt8>, of type: any JSONCoded.Type
    ) -> JSONValue? {
        let bytes = PercentDecoding.decode(Array(word.dropFirst())).bytes
        if type == String.self { return .string(String(decoding: bytes, as: UTF8.self)) }
        return try? JSONValue.decode(json: bytes)
    }

    private static func map<Value: JSONCoded>(of _: Value.Type) -> any MemberCoding.Type {
        MapCoding<String, Value>.self
    }

    private static func quoted(_ key: [UInt8]) -> [UInt8] {
        var writer = JSONWriter()
        key.withUnsafeBufferPointer { writer.quoted($0) }
        writer.byte(UInt8(ascii: ":"))
        return writer.finish()
    }

    /// Whether a property with this name is hidden when a model is printed.
    static func isSecretName(_ key: [UInt8]) -> Bool {
        let name = String(decoding: key, as: UTF8.self).lowercased()
        let endings = [
            "secret", "password", "passphrase", "token", "apikey", "api_key", "privatekey",
            "private_key", "credential", "credentials",
        ]
        return endings.contains { name.hasSuffix($0) }
    }

    // MARK: Types

    private mutating func type(_ text: inout TypeText) -> (any JSONCoded.Type)? {
        text.skipSpaces()
        if text.skip(UInt8(ascii: "[")) {
            guard let first = type(&text) else { return nil }
            if text.skip(UInt8(ascii: ":")) {
                guard let value = type(&text), text.skip(UInt8(ascii: "]")) else { return nil }
                return Self.dictionary(first, value)
            }
            guard text.skip(UInt8(ascii: "]")) else { return nil }
            return Self.array(of: first)
        }
        let name = String(decoding: text.identifier(), as: UTF8.self)
        guard !name.isEmpty else { return nil }
        if name == "Nullable", text.skip(UInt8(ascii: "<")) {
            guard let wrapped = type(&text), text.skip(UInt8(ascii: ">")) else { return nil }
            return Self.nullable(wrapped)
        }
        if let known = Self.builtIn(name) { return known }
        return types[name]
    }

    private static func array<Element: JSONCoded>(of _: Element.Type) -> any JSONCoded.Type {
        [Element].self
    }

    private static func nullable<Wrapped: JSONCoded>(_: Wrapped.Type) -> any JSONCoded.Type {
        Nullable<Wrapped>.self
    }

    private static func dictionary<Value: JSONCoded>(
        _ key: any JSONCoded.Type, _: Value.Type
    ) -> (any JSONCoded.Type)? {
        func map<Key: JSONCoded & Hashable>(_: Key.Type) -> any JSONCoded.Type {
            [Key: Value].self
        }
        return (key as? any (JSONCoded & Hashable).Type).map { map($0) }
    }

    private static func builtIn(_ name: String) -> (any JSONCoded.Type)? {
        switch name {
        case "String": String.self
        case "Bool": Bool.self
        case "Int": Int.self
        case "Int32": Int32.self
        case "Int64": Int64.self
        case "UInt64": UInt64.self
        case "Float": Float.self
        case "Double": Double.self
        case "Decimal": Decimal.self
        case "Date": Date.self
        case "CalendarDate": CalendarDate.self
        case "LocalDateTime": LocalDateTime.self
        case "Data": Data.self
        case "Base64URL": Base64URL.self
        case "JSONValue": JSONValue.self
        default: nil
        }
    }

    /// The rest of a row, from a property's type on.
    private struct TypeText {
        var rest: ArraySlice<UInt8>

        init(_ rest: ArraySlice<UInt8>) { self.rest = rest }

        mutating func skipSpaces() { rest = rest.drop { $0 == UInt8(ascii: " ") } }

        mutating func skip(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        mutating func identifier() -> [UInt8] {
            let name = rest.prefix { byte in
                byte >= 0x80 || (0x30...0x39).contains(byte)
                    || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "`")
            }
            rest = rest.dropFirst(name.count)
            return Array(name)
        }
    }
}

extension [UInt8] {
    fileprivate var trimmed: [UInt8] {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
        return Array(start[...last])
    }
}
