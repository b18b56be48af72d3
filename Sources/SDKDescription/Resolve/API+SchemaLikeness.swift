import SDKDocument

extension API.Schema {
    /// Whether two schemas are one type, as far as can be told without following references.
    func isSameType(as other: API.Schema) -> Bool {
        switch (kind, other.kind) {
        case (.reference(let name), .reference(let otherName)): name == otherName
        case (.array(let element, _), .array(let otherElement, _)):
            element.isSameType(as: otherElement)
        case (.map(let value), .map(let otherValue)): value.isSameType(as: otherValue)
        case (.integer(let format), .integer(let otherFormat)): format == otherFormat
        case (.number(let format), .number(let otherFormat)): format == otherFormat
        case (.string(let format), .string(let otherFormat)): format == otherFormat
        case (.boolean, .boolean), (.any, .any): true
        default: node == other.node
        }
    }

    /// The schema that all values of several schemas fit; `nil` if no single type has them.
    static func common(of schemas: [API.Schema]) -> API.Schema? {
        guard var result = schemas.first else { return nil }
        for schema in schemas.dropFirst() {
            let isSame = result.isSameType(as: schema) || result.node.isEqual(to: schema.node)
            switch (result.kind, schema.kind) {
            case _ where isSame: break
            case (.integer, .number): result.kind = schema.kind
            case (.number, .integer): break
            case (.integer, .integer): result.kind = .integer(format: nil)
            case (.number, .number): result.kind = .number(format: nil)
            case (.string, .string), (.string, .enumeration), (.enumeration, .string),
                (.enumeration, .enumeration):
                // A segment with fixed text is text among the others.
                let families = [result, schema].map { SchemaFamily($0.kind) }
                guard families == [.string, .string] else { return nil }
                result.kind = .string(format: nil)
            default: return nil
            }
            result.isNullable = result.isNullable || schema.isNullable
            result.description = nil
            result.title = nil
            result.defaultValue = nil
            result.example = nil
            result.constraints = API.Schema.Constraints()
        }
        return result
    }
}
