extension ParameterWriter {
    /// Separates pairs: `?` and `&` in a query, nothing and `; ` in a cookie, nothing and `&` in a
    /// form.
    struct Separator {
        let first: String
        let next: String
        var isFirst = true

        static let query = Separator(first: "?", next: "&")
        static let cookie = Separator(first: "", next: "; ")
        static let form = Separator(first: "", next: "&")
    }

    mutating func separate(_ separator: inout Separator) {
        literal(separator.isFirst ? separator.first : separator.next)
        separator.isFirst = false
    }

    /// Writes `name=value` pairs in the parameter's style.
    ///
    /// - Throws: ``InvalidRequest`` if the value has no form.
    mutating func pairs(
        _ parameter: RequestParameter, _ encoding: Encoding, _ separator: inout Separator
    ) throws(InvalidRequest) {
        try parameter.check()
        switch parameter.form {
        case .absent, .null, .invalid: return
        // RFC 6570 section 2.3: a value without elements is undefined, exploded or not.
        case .list([]), .object([]): return
        case _ where parameter.isWholeQuery:
            separate(&separator)
            elements(of: parameter.form, style: .simple, encoding)
        case .nested(let json):
            try nestedPairs(parameter, json, encoding, &separator)
        case .list(let texts) where parameter.style == .deepObject:
            for (index, text) in texts.enumerated() {
                separate(&separator)
                pair("\(parameter.name)[\(index)]", text, encoding)
            }
        case .scalar(let text):
            separate(&separator)
            pair(parameter.name, text, encoding)
        case .list(let texts) where parameter.explode:
            for text in texts {
                separate(&separator)
                pair(parameter.name, text, encoding)
            }
        case .object(let entries) where parameter.style == .deepObject:
            for entry in entries {
                separate(&separator)
                pair("\(parameter.name)[\(entry.key)]", entry.value, encoding)
            }
        case .object(let entries) where parameter.explode:
            for entry in entries {
                separate(&separator)
                pair(entry.key, entry.value, encoding)
            }
        case .list, .object:
            separate(&separator)
            value(parameter.name, encoding == .reserved ? .percent : encoding)
            bytes.append(UInt8(ascii: "="))
            elements(of: parameter.form, style: parameter.style, encoding)
        }
    }
}
