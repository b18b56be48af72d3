import SDKDocument

/// What keywords tell about a schema beside its shape.
struct AnnotationReader {
    let input: ResolveInput

    /// Adds what keywords tell about a schema beside its shape.
    func annotate(_ schema: inout API.Schema, by fields: SchemaFields) {
        schema.isNullable =
            schema.isNullable || fields.saysNull || misquoted(fields[.nullable])
            || misquoted(fields[.xNullable])
        guard fields.hasRemarks else { return }
        if let title = fields[.title] { schema.title = input.text(title) }
        if let description = fields[.description] { schema.description = input.text(description) }
        if input.flag(fields[.deprecated]) { schema.isDeprecated = true }
        if input.flag(fields[.readOnly]) { schema.isReadOnly = true }
        if input.flag(fields[.writeOnly]) { schema.isWriteOnly = true }
        if let example = fields[.example] ?? fields[.examples]?[0] ?? fields[.xExample] {
            schema.example = example
        }
        if fields.hasLimits {
            schema.constraints.narrow(by: constraints(fields))
        }
        if let value = fields[.defaultValue], isDefault(value, of: schema) {
            schema.defaultValue = value
        }
    }

    /// A boolean that is written as something else.
    private func misquoted(_ node: Node?) -> Bool {
        guard let node, node.kind != .bool, !node.isNull else { return false }
        return input.flag(node)
    }

    private func constraints(_ fields: SchemaFields) -> API.Schema.Constraints {
        var constraints = API.Schema.Constraints()
        if let minimum = fields[.minimum]?.numberText { constraints.minimum = minimum }
        if let maximum = fields[.maximum]?.numberText { constraints.maximum = maximum }
        if let length = fields[.minLength]?.int { constraints.minimumLength = length }
        if let length = fields[.maxLength]?.int { constraints.maximumLength = length }
        if let count = fields[.minItems]?.int { constraints.minimumItems = count }
        if let count = fields[.maxItems]?.int { constraints.maximumItems = count }
        if let pattern = fields[.pattern]?.string { constraints.patterns = [pattern] }
        return constraints
    }

    /// Whether a default fits its schema; what doesn't is reported.
    private func isDefault(_ value: Node, of schema: API.Schema) -> Bool {
        if value.isNull { return schema.isNullable }
        let type: String
        switch schema.kind {
        case .any, .union, .reference: return true
        case .boolean: type = "boolean"
        case .integer: type = "integer"
        case .number: type = "number"
        case .string: type = "string"
        case .array: type = "array"
        case .map, .object: type = "object"
        case .enumeration(let enumeration):
            let isText = enumeration.base == .string
            let isListed = enumeration.values.contains {
                $0.isEqual(to: value) || isText && WireName($0.quoted) == WireName(value.quoted)
            }
            if isListed { return true }
            if let type = enumeration.base.typeName, !value.fits(type: type),
                !value.isMisquoted(for: type)
            {
                reportMismatch(.defaultTypeMismatch, value, type: type)
            } else {
                input.report(.defaultNotListed, at: value, [value.quoted])
            }
            return false
        }
        if value.fits(type: type) { return true }
        reportMismatch(.defaultTypeMismatch, value, type: type)
        return value.isMisquoted(for: type)
    }

    /// Reports a value that doesn't fit its type. A scalar that would fit in other quotes is a slip
    /// of the pen, and means what it says.
    func reportMismatch(_ rule: Rule, _ value: Node, type: String) {
        let isSlip = value.isMisquoted(for: type)
        let repair = type == "string" ? "its text is taken" : "it is read without quotes"
        input.report(
            isSlip ? .valueQuoting : rule, at: value,
            [value.quoted, value.shapeName, type, isSlip ? repair : "it is left out"])
    }
}

extension Node {
    /// Whether a scalar would fit a type in other quotes.
    func isMisquoted(for type: String) -> Bool {
        switch (type, kind) {
        case ("string", .number), ("string", .bool): true
        case ("boolean", .string): ["true", "false"].contains(string)
        case ("integer", .string): string.flatMap { Int64($0) } != nil
        case ("number", .string): string.flatMap(ExactDecimal.init) != nil
        default: false
        }
    }
}

extension API.Schema.Enumeration.Base {
    /// The JSON Schema type of the values; `nil` when there is no single one.
    var typeName: String? {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .mixed: nil
        }
    }
}
