import SDKDocument

/// The keywords of a schema that matter here (OpenAPI 3.0 §4.7.24, 3.1 §4.8.24, Swagger 2.0).
enum SchemaKeyword: UInt8, CaseIterable {
    // What a value looks like.
    case reference, type, properties, additionalProperties, patternProperties, items, prefixItems
    case allOf, oneOf, anyOf, const, values
    // More about its shape.
    case format, required, discriminator, nullable, xNullable, contentEncoding, contentMediaType
    case uniqueItems
    // What is told about it.
    case title, description, deprecated, readOnly, writeOnly, example, examples, xExample
    case defaultValue, variableNames, valueNames
    // Limits.
    case minimum, maximum, minLength, maxLength, minItems, maxItems, pattern
    // What can't be honoured.
    case not, `if`, then, `else`, dependentSchemas, dynamicReference, recursiveReference
    case unevaluatedProperties, propertyNames

    /// The key of the keyword in a description.
    var key: String {
        switch self {
        case .reference: "$ref"
        case .values: "enum"
        case .xNullable: "x-nullable"
        case .xExample: "x-example"
        case .defaultValue: "default"
        case .variableNames: "x-enum-varnames"
        case .valueNames: "x-enumNames"
        case .dynamicReference: "$dynamicRef"
        case .recursiveReference: "$recursiveRef"
        default: String(describing: self)
        }
    }

    /// The version of OpenAPI that brought it, if the first one didn't have it.
    var version: Dialect? {
        switch self {
        case .oneOf, .anyOf, .not, .nullable, .writeOnly, .deprecated: .openAPI30
        case .const, .prefixItems, .patternProperties, .if, .then, .else, .dependentSchemas,
            .dynamicReference, .unevaluatedProperties, .propertyNames, .contentEncoding,
            .contentMediaType, .examples:
            .openAPI31
        default: nil
        }
    }

    /// The keywords that a dialect doesn't have.
    static func later(than dialect: Dialect) -> [SchemaKeyword] {
        allCases.filter { $0.version.map(dialect.isOlder) ?? false }
    }

    var bit: UInt64 { 1 << UInt64(rawValue) }

    static let table = KeywordTable(allCases.map { ($0.key, $0.rawValue) })
}
