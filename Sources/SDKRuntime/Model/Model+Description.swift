extension ModelProtocol {
    /// The properties that are there, for example `Client(name: "x", state: "active")`. Secrets are
    /// printed as dots.
    public var debugDescription: String { storage.description }
}

extension ModelStorage: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The properties that are there. Secrets are printed as dots.
    public var description: String {
        let schema = buffer.schema
        var text = schema.name + "("
        var separator = ""
        func add(_ key: String, _ value: String) {
            text += "\(separator)\(key): \(value)"
            separator = ", "
        }
        for index in 0..<schema.fieldCount {
            let stored = buffer.load(index)
            if case .absent = stored { continue }
            let field = schema.fields[index]
            add(schema.key(at: index), field.isSecret ? "•••" : stored.text(field.kind))
        }
        for (key, value) in buffer.unknown ?? [:] {
            let isSecret = SchemaParser.isSecretName(Array(key.utf8))
            add(key, isSecret ? "•••" : value.redacted.description)
        }
        return text + ")"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["properties": description]) }
}

extension FieldValue {
    fileprivate func text(_ kind: FieldType.Kind) -> String {
        switch self {
        case .absent: return "absent"
        case .null: return "null"
        case .model(let storage): return storage.description
        case .box(let box): return box.text
        case .string(let value): return value.debugDescription
        case .bool, .int, .double, .date:
            var writer = JSONWriter()
            writer.write(self, kind)
            return writer.failure == nil
                ? String(decoding: writer.finish(), as: UTF8.self) : "\(self)"
        }
    }
}

extension JSONValue {
    /// A copy without the values of members that are named like secrets.
    var redacted: JSONValue {
        switch self {
        case .array(let values): .array(values.map(\.redacted))
        case .object(let members):
            .object(
                JSONObject(
                    members.lazy.map { key, value in
                        let isSecret = SchemaParser.isSecretName(Array(key.utf8))
                        return (key: key, value: isSecret ? "•••" : value.redacted)
                    }))
        default: self
        }
    }
}
