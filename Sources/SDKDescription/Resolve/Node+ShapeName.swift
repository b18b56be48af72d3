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

    /// The value as messages quote it: a string's text, everything else as JSON.
    var quoted: String { string ?? jsonText }
}
