extension ModelProtocol {
    /// The properties that are present, each with its value, and the unknown ones after them. A
    /// secret is shown as dots. Debuggers, `dump` and `print` use it.
    public var customMirror: Mirror {
        Mirror(self, children: modelStorage.children, displayStyle: .struct)
    }
}

extension ModelStorage: CustomStringConvertible, CustomReflectable {
    /// The properties that are present, for example `Client(name: "x", state: active)`. Secrets are
    /// printed as dots.
    public var description: String {
        let properties = children.map { "\($0.label ?? ""): \(String(reflecting: $0.value))" }
        return buffer.schema.name + "(" + properties.joined(separator: ", ") + ")"
    }

    /// The properties that are present. Secrets are shown as dots.
    public var customMirror: Mirror { Mirror(self, children: children, displayStyle: .struct) }

    fileprivate var children: [Mirror.Child] {
        let schema = buffer.schema
        var children: [Mirror.Child] = []
        for index in 0..<schema.fieldCount {
            let stored = buffer.load(index)
            if case .absent = stored { continue }
            let field = schema.fields[index]
            if let map = field.map {
                for (key, value) in map.members(stored) {
                    children.append(child(key, value, isSecret: isSecretName(key)))
                }
            } else {
                children.append(
                    child(
                        schema.label(at: index), field.type.shown(stored),
                        isSecret: field.isSecret))
            }
        }
        for (key, value) in buffer.unknown ?? [:] {
            children.append(child(key, value.redacted, isSecret: isSecretName(key)))
        }
        return children
    }

    private func child(_ key: String, _ value: Any, isSecret: Bool) -> Mirror.Child {
        (label: key, value: isSecret ? HiddenValue() : value)
    }
}

/// The text shown for a secret.
private struct HiddenValue: CustomStringConvertible, CustomReflectable {
    var description: String { "•••" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

private func isSecretName(_ key: String) -> Bool { SchemaParser.isSecretName(Array(key.utf8)) }

extension JSONCoded {
    /// The value of a field as its own type.
    fileprivate static func shown(_ stored: FieldValue) -> Any {
        if let value = Self(jsonFieldValue: stored) {
            return (value as? JSONValue)?.redacted ?? value
        }
        return JSONValue.null
    }
}

extension JSONValue {
    /// A copy without the values of members whose names are those of secrets.
    var redacted: JSONValue {
        switch self {
        case .array(let values): .array(values.map(\.redacted))
        case .object(let members):
            .object(
                JSONObject(
                    members.lazy.map { key, value in
                        (key: key, value: isSecretName(key) ? "•••" : value.redacted)
                    }))
        default: self
        }
    }
}
