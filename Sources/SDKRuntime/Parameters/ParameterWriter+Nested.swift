extension ParameterWriter {
    /// Writes the pairs of a value that has lists or objects in lists or objects.
    mutating func nestedPairs(
        _ parameter: RequestParameter, _ json: JSONValue, _ encoding: Encoding,
        _ separator: inout Separator
    ) throws(InvalidRequest) {
        if parameter.style == .deepObject {
            return bracketed(parameter.name, json, encoding, &separator)
        }
        guard parameter.explode, case .object(let members) = json else {
            var flat = parameter
            flat.form = .flattened(json)
            return try pairs(flat, encoding, &separator)
        }
        // An object becomes its properties, and a list among them its elements.
        for (key, value) in members {
            var member = parameter
            member.name = key
            member.form = .flattened(value, isWhole: value.object != nil)
            try pairs(member, encoding, &separator)
        }
    }

    private mutating func bracketed(
        _ name: String, _ json: JSONValue, _ encoding: Encoding, _ separator: inout Separator
    ) {
        switch json {
        case .null: return
        case .array(let values):
            for (index, value) in values.enumerated() {
                bracketed("\(name)[\(index)]", value, encoding, &separator)
            }
        case .object(let members):
            for (key, value) in members {
                bracketed("\(name)[\(key)]", value, encoding, &separator)
            }
        case .bool, .number, .string:
            separate(&separator)
            pair(name, json.parameterText, encoding)
        }
    }
}

extension ParameterForm {
    /// The form of a value whose inner lists and objects are JSON text.
    ///
    /// - Parameter isWhole: whether the value itself is JSON text, too.
    static func flattened(_ json: JSONValue, isWhole: Bool = false) -> ParameterForm {
        switch json {
        case .null: return .null
        case .array(let values) where !isWhole:
            var texts: [String] = []
            for value in values where value != JSONValue.null { texts.append(value.parameterText) }
            return .list(texts)
        case .object(let members) where !isWhole:
            var entries: [Entry] = []
            for (key, value) in members where value != JSONValue.null {
                entries.append(Entry(key, value.parameterText))
            }
            return .object(entries)
        case .bool, .number, .string, .array, .object: return .scalar(json.parameterText)
        }
    }
}

extension JSONValue {
    /// The value as it is sent in a parameter: a string without quotes, and JSON text for a list or
    /// an object.
    fileprivate var parameterText: String {
        if case .string(let text) = self { return text }
        return description
    }
}
