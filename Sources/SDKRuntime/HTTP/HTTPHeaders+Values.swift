extension HTTPHeaders {
    /// The first value of a field as another type; `nil` if there is none, or it is not of that
    /// type.
    public func value<Value: JSONCoded>(_ name: String) -> Value? {
        self[name].flatMap { Self.value(of: $0) }
    }

    /// The elements of all fields of a name, separated by commas (RFC 9110 section 5.6.1); `nil` if
    /// there is none, or one of them is not of that type.
    public func list<Value: JSONCoded>(_ name: String) -> [Value]? {
        guard let elements = elements(name) else { return nil }
        var list: [Value] = []
        for text in elements {
            guard let value: Value = Self.value(of: text) else { return nil }
            list.append(value)
        }
        return list
    }

    private func elements(_ name: String) -> [String]? {
        let fields = values(name)
        if fields.isEmpty { return nil }
        return fields.flatMap { $0.parts(between: ",") }.map { Self.trimmed($0) }
    }

    /// The text of a header as a value: types that are strings in JSON take it as it is; numbers
    /// and booleans parse it.
    private static func value<Value: JSONCoded>(of text: String) -> Value? {
        (try? Value.decode(json: JSONValue.string(text).encodedJSON().text))
            ?? (try? Value.decode(json: text))
    }

    /// A text without spaces and tabs at either end.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
