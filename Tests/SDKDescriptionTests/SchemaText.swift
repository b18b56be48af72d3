@testable import SDKDescription

extension API.Schema {
    /// A schema in short: `{name!:string,age:integer?,owner:@User}+map…`.
    var text: String { kind.text + (isNullable ? "?" : "") }
}

extension API.Schema.Kind {
    fileprivate var text: String {
        switch self {
        case .any: return "any"
        case .boolean: return "boolean"
        case .integer(let format): return "integer" + Self.suffix(format)
        case .number(let format): return "number" + Self.suffix(format)
        case .string(let format): return "string" + Self.suffix(format)
        case .enumeration(let enumeration):
            let values = enumeration.values.map(\.jsonText).joined(separator: ",")
            let names = enumeration.names.isEmpty ? "" : "\(enumeration.names)"
            return "\(enumeration.base)(\(values))\(names)"
        case .array(let item, let unique): return "[\(item.text)]" + (unique ? "unique" : "")
        case .map(let value): return "<\(value.text)>"
        case .object(let object): return object.text
        case .union(let union):
            let separator = union.isExclusive ? "|" : "||"
            let alternatives = union.alternatives.map(\.text).joined(separator: separator)
            guard let discriminator = union.discriminator else { return "(\(alternatives))" }
            let mapping = discriminator.mapping.map { "\($0.value)=\($0.model)" }
            return
                "(\(alternatives) by \(discriminator.property) \(mapping.joined(separator: ",")))"
        case .reference(let name): return "@" + name
        }
    }

    private static func suffix(_ format: String?) -> String { format.map { ":" + $0 } ?? "" }
}

extension API.Schema.Object {
    fileprivate var text: String {
        let list = properties.map { "\($0.name)\($0.isRequired ? "!" : "") \($0.schema.text)" }
        let text = "{" + list.joined(separator: ", ") + "}"
        switch additional {
        case .unspecified: return text
        case .none: return text + "closed"
        case .schema(let schema): return text + "<\(schema.text)>"
        }
    }
}
