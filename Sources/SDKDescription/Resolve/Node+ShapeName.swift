import SDKDocument

extension Node {
    /// The kind of the value with its article, as messages tell it.
    var shapeName: String {
        switch kind {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: bool == true ? "true" : "false"
        case .null: "null"
        }
    }

    /// Whether there may be several references to it: a parameter that is not an operation's own.
    var isShared: Bool {
        guard let owner = parent?.parent?.key else { return true }
        return APIVerb(rawValue: owner) == nil
    }

    /// Whether it is the value of a key that begins with `x-`.
    var isExtension: Bool {
        let record = record
        guard record.isMember, record.keyLength >= 2 else { return false }
        let start = Int(record.keyOffset) + 1
        return storage.file.bytes[start] == 0x78 && storage.file.bytes[start + 1] == 0x2D
    }

    /// Whether it stands where a schema does, as far as its neighbourhood tells: a parameter or a
    /// response may be what a reference leads to, too.
    var isSchema: Bool {
        guard let key else {
            return parent.map { Self.listsOfSchemas.contains($0.key ?? "") } ?? true
        }
        return Self.keysOfSchemas.contains(key) || Self.mapsOfSchemas.contains(parent?.key ?? "")
    }

    private static let keysOfSchemas: Set<String> = [
        "schema", "itemSchema", "items", "additionalProperties", "not", "if", "then", "else",
        "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema",
    ]
    private static let mapsOfSchemas: Set<String> = [
        "schemas", "definitions", "$defs", "properties", "patternProperties", "dependentSchemas",
    ]
    private static let listsOfSchemas: Set<String> = [
        "allOf", "oneOf", "anyOf", "prefixItems", "items",
    ]

    /// The member with the first of several keys that is there.
    func first(_ keys: [String]) -> Node? {
        for key in keys {
            if let node = self[key] { return node }
        }
        return nil
    }

    /// The value as messages quote it: a string's text, everything else as JSON.
    var quoted: String { string ?? jsonText }
}
