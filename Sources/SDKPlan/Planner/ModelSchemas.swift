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
        }.prefix(Self.longestChain + 1)
    }

    private static let longestChain = 32

    /// The schema behind all references.
    package func followed(_ schema: API.Schema) -> API.Schema {
        var schema = schema
        for _ in 0..<Self.longestChain {
            guard case .reference(let name) = schema.kind, let next = self[name] else { break }
            schema = next
        }
        return schema
    }

    /// Whether null is a value, by the schema itself or by one that it refers to.
    package func isNullable(_ schema: API.Schema) -> Bool {
        if schema.isNullable { return true }
        guard case .reference = schema.kind else { return false }
        return chain(from: schema).contains { $0.isNullable }
    }

    /// A read-only property is not demanded from the caller, and a write-only one is not demanded
    /// from the server; one type serves both, so neither is required.
    package func presence(of property: API.Schema.Property) -> Presence {
        guard property.isRequired, !property.schema.isReadOnly, !property.schema.isWriteOnly else {
            return .optional
        }
        return isNullable(property.schema) ? .requiredNullable : .required
    }

    /// The only value that a schema allows, null apart.
    package func constant(of schema: API.Schema) -> Node? {
        guard case .enumeration(let enumeration) = followed(schema).kind else { return nil }
        return enumeration.constant
    }

    /// A union or free-form value is none: it tells only when it is sent.
    func isScalar(_ schema: API.Schema) -> Bool {
        switch followed(schema).kind {
        case .boolean, .integer, .number, .string, .enumeration: true
        case .any, .array, .map, .object, .union, .reference: false
        }
    }

    /// Whether a schema is of bytes that are a file where parts of a body are told apart.
    func isFile(_ schema: API.Schema) -> Bool {
        if case .string(format: "binary") = followed(schema).kind { return true }
        return false
    }

    func isAny(_ schema: API.Schema) -> Bool {
        if case .any = followed(schema).kind { true } else { false }
    }

    /// The properties that the fields or parts of a body are made of: those of an object, or of all
    /// alternatives of a choice between objects. What not all of them require is optional.
    func fields(of schema: API.Schema) -> API.Schema.Object? {
        var open = [schema]
        var known: Set<Node> = []
        var result: API.Schema.Object?
        while let next = open.popLast().map(followed) {
            switch next.kind {
            case .object(let object): result = result.map { Self.either($0, object) } ?? object
            case .union(let union):
                guard known.insert(next.node).inserted else { continue }
                open += union.alternatives.reversed()
            default: return nil
            }
        }
        return result
    }

    private static func either(
        _ first: API.Schema.Object, _ second: API.Schema.Object
    ) -> API.Schema.Object {
        var result = first
        let required = Dictionary(
            second.properties.map { (WireName($0.name), $0.isRequired) },
            uniquingKeysWith: { first, _ in first })
        for index in result.properties.indices
        where required[WireName(result.properties[index].name)] != true {
            result.properties[index].isRequired = false
        }
        let known = Set(first.properties.map { WireName($0.name) })
        for var property in second.properties where !known.contains(WireName(property.name)) {
            property.isRequired = false
            result.properties.append(property)
        }
        return result
    }

    /// Whether one of an object's properties is a file, or a list of them.
    func hasFile(_ schema: API.Schema?) -> Bool {
        guard let object = schema.flatMap(fields) else { return false }
        return object.properties.contains { property in
            if case .array(let element, _) = followed(property.schema).kind {
                return isFile(element)
            }
            return isFile(property.schema)
        }
    }

    /// Whether a named schema becomes an alias rather than a type of its own.
    package static func isAlias(_ schema: API.Schema) -> Bool {
        switch schema.kind {
        case .any, .boolean, .integer, .number, .string, .array, .map, .reference: true
        case .enumeration(let enumeration):
            enumeration.base == .boolean || enumeration.constant != nil
        case .object, .union: false
        }
    }

    // MARK: - Nesting

    /// How deep a parameter's value goes.
    enum Nesting {
        /// A scalar, a list or an object of scalars.
        case flat
        /// An object with properties that are objects.
        case object
        /// A list or a map of lists or objects.
        case container
    }

    /// How deep a schema's values go, as far as it matters for parameters.
    func nesting(of schema: API.Schema) -> Nesting {
        switch followed(schema).kind {
        case .array(let element, _): return isScalar(element) ? .flat : .container
        case .map(let value): return isScalar(value) ? .flat : .container
        case .object(let object) where object.properties.isEmpty:
            guard case .schema(let value) = object.additional else { return .flat }
            return isScalar(value) ? .flat : .container
        case .object(let object):
            let isFlat = object.properties.allSatisfy { property in
                let schema = followed(property.schema)
                if case .array(let element, _) = schema.kind { return isScalar(element) }
                return isScalar(schema)
            }
            return isFlat ? .flat : .object
        case .any, .boolean, .integer, .number, .string, .enumeration, .union, .reference:
            return .flat
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
        case .integer(let format): self = Self(integerFormat: format) ?? .int
        case .number("decimal"): self = .decimal
        // A double would round what the format promises to be whole.
        case .number(let format): self = Self(integerFormat: format) ?? .double
        case .string(let format): self.init(stringFormat: format)
        case .enumeration(let enumeration) where enumeration.base == .boolean: self = .bool
        case .enumeration(let enumeration) where enumeration.constant != nil:
            switch enumeration.base {
            case .integer: self = .int
            case .number: self = .double
            case .string, .boolean, .mixed: self = .string
            }
        case .enumeration, .array, .map, .object, .union, .reference: return nil
        }
    }

    private init?(integerFormat format: String?) {
        switch format {
        case "int64": self = .int64
        case "uint64": self = .uint64
        default: return nil
        }
    }

    /// A string is text whatever number its format names: `format` changes no type (JSON Schema
    /// Validation §7.1), and digits that are kept come back as they were. So is one of raw bytes,
    /// which JSON can't hold; where bodies and parts can, they are told before.
    private init(stringFormat format: String?) {
        switch format {
        case "date-time": self = .date
        case "date": self = .calendarDate
        case "local-date-time": self = .localDateTime
        case "byte": self = .data
        case "base64url": self = .base64URL
        default: self = .string
        }
    }
}

extension EnumDeclaration.Raw {
    package init(_ base: API.Schema.Enumeration.Base) {
        switch base {
        case .string: self = .string
        case .integer: self = .int
        case .number: self = .double
        case .mixed, .boolean: self = .json
        }
    }
}

extension API.Operation {
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
        let ranks = responses.map(\.code.rank)
        if zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) { return responses }
        return zip(ranks, responses).sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension API.Response.Code {
    /// Where a code stands among others.
    fileprivate var rank: Int {
        switch self {
        case .status(let status): status * 2
        case .range(let digit): digit * 200 + 199
        case .default: .max
        }
    }
}
