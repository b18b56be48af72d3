import SDKPlan

/// Expressions for properties that the configuration names.
extension Presenter {
    /// A property of a value.
    static func text(_ path: PropertyPath, of value: String = "$0") -> String {
        var text = value
        var isOptional = false
        for step in path.steps {
            text += (isOptional ? "?." : ".") + step.name.declared
            isOptional = step.isOptional
        }
        return text
    }

    /// The same as an `Int64?`.
    static func number(_ path: PropertyPath) -> String {
        if path.type.resolved == .builtin(.int64) { return text(path) }
        return converted(path, to: "Int64")
    }

    /// The same as a `String?`.
    static func cursor(_ path: PropertyPath) -> String {
        text(path, path.type.resolved == .builtin(.string) ? .plain : .converted)
    }

    /// The same as a `String?`.
    static func text(
        _ path: PropertyPath, _ wording: PropertyPath.Wording, of value: String = "$0"
    ) -> String {
        let raw = (path.steps.last?.isOptional == true ? "?" : "") + ".rawValue"
        switch wording {
        case .plain: return text(path, of: value)
        case .rawValue: return text(path, of: value) + raw
        case .converted: return converted(path, to: "String", of: value)
        case .convertedRawValue:
            let text = text(path, of: value) + raw
            return path.isOptional ? "(\(text)).map { String($0) }" : "String(\(text))"
        }
    }

    private static func converted(
        _ path: PropertyPath, to type: String, of value: String = "$0"
    ) -> String {
        let text = text(path, of: value)
        guard path.isOptional else { return "\(type)(\(text))" }
        // What follows a `?.` is called for a value that is there.
        let whole = path.steps.dropLast().contains(where: \.isOptional) ? "(\(text))" : text
        return "\(whole).map { \(type)($0) }"
    }
}
