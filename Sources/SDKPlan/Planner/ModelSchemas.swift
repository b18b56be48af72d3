import SDKDescription
import SDKDocument

/// The named schemas of an API, and what references to them mean for Swift: planning and comparing
/// both ask here.
package struct ModelSchemas: Sendable {
    private let schemas: [WireName: API.Schema]

    package init(_ models: [API.Model]) {
        schemas = Dictionary(models.map { (WireName($0.name), $0.schema) }) { first, _ in first }
    }

    package subscript(name: String) -> API.Schema? { schemas[WireName(name)] }

    /// The schema and those that references lead to from it, one after the other. A chain is short:
    /// the bound is for one that leads back to itself.
    package func chain(from schema: API.Schema) -> some Sequence<API.Schema> {
        sequence(first: schema) { schema in
            guard case .reference(let name) = schema.kind else { return nil }
            return self[name]
        }.prefix(33)
    }

    /// The schema behind all references.
    package func followed(_ schema: API.Schema) -> API.Schema {
        chain(from: schema).reduce(schema) { $1 }
    }

    /// Whether null is a value, by the schema itself or by one that it refers to.
    package func isNullable(_ schema: API.Schema) -> Bool {
        schema.isNullable || chain(from: schema).contains { $0.isNullable }
    }

    /// A read-only property is not demanded from the caller, and a write-only one is not demanded
    /// from the server; one type serves both, so neither is required.
    package func presence(of property: API.Schema.Property) -> Presence {
        guard property.isRequired, !property.schema.isReadOnly, !property.schema.isWriteOnly else {
            return .optional
        }
        return isNullable(property.schema) ? .requiredNullable : .required
    }

    /// Whether a named schema becomes an alias rather than a type of its own.
    package static func isAlias(_ schema: API.Schema) -> Bool {
        switch schema.kind {
        case .any, .boolean, .integer, .number, .string, .array, .map, .reference: true
        case .enumeration(let enumeration): enumeration.base == .boolean
        case .object, .union: false
        }
    }
}

/// What decoding a property demands, and what an absent value means; in the order that an
/// initializer takes them.
package enum Presence: Sendable, CaseIterable {
    case required, requiredNullable, optional
}

extension SwiftType.Builtin {
    /// The type of a value that needs no declaration; nil for any other schema.
    package init?(_ kind: API.Schema.Kind) {
        switch kind {
        case .any: self = .json
        case .boolean: self = .bool
        case .integer(let format): self = format == "int64" ? .int64 : .int
        case .number(let format): self = format == "decimal" ? .decimal : .double
        case .string(let format): self.init(stringFormat: format)
        case .enumeration(let enumeration) where enumeration.base == .boolean: self = .bool
        case .enumeration, .array, .map, .object, .union, .reference: return nil
        }
    }

    private init(stringFormat format: String?) {
        switch format {
        case "date-time": self = .date
        case "date": self = .calendarDate
        case "local-date-time": self = .localDateTime
        case "byte", "binary": self = .data
        case "decimal": self = .decimal
        default: self = .string
        }
    }
}

extension API.Operation {
    /// The tag that the operation's service is made of.
    package var serviceTag: String { tags.first ?? "Default" }

    /// The responses whose content a method returns, by their codes.
    package var successes: [API.Response] {
        let successes = sortedResponses.filter(\.code.isSuccess)
        guard successes.isEmpty else { return successes }
        // Only `default` tells what comes back, unless errors are told apart from it.
        return responses.allSatisfy { $0.code == .default } ? responses : []
    }

    /// The responses by their codes, ranges behind the codes in them and `default` last: the order
    /// of members says nothing in JSON.
    var sortedResponses: [API.Response] {
        responses.sorted { $0.code.text.utf8.lexicographicallyPrecedes($1.code.text.utf8) }
    }
}
