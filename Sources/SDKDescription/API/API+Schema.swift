import SDKDocument

extension API {
    /// The shape of a value. `allOf` is merged already; references stay references, by model name.
    package struct Schema: Sendable {
        package indirect enum Kind: Sendable {
            /// Any JSON value: `{}`, `true`, or something that is reported and can't be told better.
            case any
            case boolean
            case integer(format: String?)
            case number(format: String?)
            /// `format` as written: date-time, date, local-date-time, uuid, uri, byte, binary, password …
            case string(format: String?)
            case enumeration(Enumeration)
            case array(Schema, unique: Bool)
            /// An object that has additional properties only.
            case map(Schema)
            case object(Object)
            /// `oneOf` or `anyOf`, without an alternative that only says null.
            case union(Union)
            /// A model, by `API.Model.name`.
            case reference(String)
        }

        package var kind: Kind
        /// Whether null is a value: `nullable`, `x-nullable`, `type: [T, "null"]`, `oneOf [T, null]`.
        package var isNullable: Bool
        package var description: String?
        package var isDeprecated: Bool
        package var isReadOnly: Bool
        package var isWriteOnly: Bool
        package var node: Node
        /// What few schemas have: kept apart, since schemas are many and are copied a lot.
        private var details: Boxed<Details>?

        package var title: String? {
            get { details?.value.title }
            set { change { $0.title = newValue } }
        }

        /// `default`, when it fits the type.
        package var defaultValue: Node? {
            get { details?.value.defaultValue }
            set { change { $0.defaultValue = newValue } }
        }

        /// `example`, or the first of `examples`.
        package var example: Node? {
            get { details?.value.example }
            set { change { $0.example = newValue } }
        }

        /// The model that the schema is, or that it adds to without being one of its own: an alternative
        /// with the properties that stand beside the choice.
        package var extendedModel: String? {
            get {
                if case .reference(let name) = kind { name } else { details?.value.extendedModel }
            }
            set { change { $0.extendedModel = newValue } }
        }

        /// The schema that this one is in a model that `allOf` merges: one type for both.
        package var origin: Origin? {
            get { details?.value.origin }
            set { change { $0.origin = newValue } }
        }

        package var constraints: Constraints {
            get { details?.value.constraints ?? Constraints() }
            set { change { $0.constraints = newValue } }
        }

        package init(
            kind: Kind, isNullable: Bool = false, description: String? = nil,
            isDeprecated: Bool = false, isReadOnly: Bool = false, isWriteOnly: Bool = false,
            node: Node
        ) {
            self.kind = kind
            self.isNullable = isNullable
            self.description = description
            self.isDeprecated = isDeprecated
            self.isReadOnly = isReadOnly
            self.isWriteOnly = isWriteOnly
            self.node = node
        }

        private mutating func change(_ body: (inout Details) -> Void) {
            var changed = details?.value ?? Details()
            body(&changed)
            details = changed.isEmpty ? nil : Boxed(changed)
        }
    }
}

extension API.Schema {
    package struct Object: Sendable {
        package var properties: [Property]
        package var additional: Additional

        package init(properties: [Property], additional: Additional = .unspecified) {
            self.properties = properties
            self.additional = additional
        }
    }

    /// What `additionalProperties` says beside properties.
    package indirect enum Additional: Sendable {
        /// Absent, `true` or `{}`: unknown keys are kept as they are.
        case unspecified
        /// `false`.
        case none
        case schema(API.Schema)
    }

    package struct Property: Sendable {
        /// The key on the wire.
        package var name: String
        package var isRequired: Bool
        package var schema: API.Schema
        package var node: Node

        package init(name: String, isRequired: Bool, schema: API.Schema, node: Node) {
            self.name = name
            self.isRequired = isRequired
            self.schema = schema
            self.node = node
        }
    }

    /// `enum` or `const`: known values of a base type.
    package struct Enumeration: Sendable {
        package enum Base: Sendable, Hashable { case string, integer, number, boolean, mixed }
        package var base: Base
        /// The values as written, null left out, without repeats.
        package var values: [Node]
        /// Names from `x-enum-varnames` or `x-enumNames`, as many as there are values, or none.
        package var names: [String]
        /// Whether the description itself says that there may be others: a string beside them.
        package var isOpen: Bool

        package init(base: Base, values: [Node], names: [String] = [], isOpen: Bool = false) {
            self.base = base
            self.values = values
            self.names = names
            self.isOpen = isOpen
        }

        /// The only value, where there is one, and Swift has it as a literal.
        package var constant: Node? {
            guard values.count == 1, !isOpen, let value = values.first else { return nil }
            switch base {
            case .string: return value.kind == .string ? value : nil
            case .integer: return value.int == nil ? nil : value
            case .number: return value.double?.isFinite == true ? value : nil
            case .boolean: return value.bool == nil ? nil : value
            case .mixed: return nil
            }
        }
    }

    package struct Union: Sendable {
        package var alternatives: [API.Schema]
        /// True for `oneOf`, false for `anyOf`.
        package var isExclusive: Bool
        package var discriminator: Discriminator?
        /// The properties that stand beside the choice, which each alternative has.
        package var known: [String]

        package init(
            alternatives: [API.Schema], isExclusive: Bool, discriminator: Discriminator? = nil,
            known: [String] = []
        ) {
            self.alternatives = alternatives
            self.isExclusive = isExclusive
            self.discriminator = discriminator
            self.known = known
        }
    }

    /// Which property tells the alternatives apart (OpenAPI 3.1 §4.8.25).
    package struct Discriminator: Sendable {
        package var property: String
        /// Value and model name: the explicit mapping, then the implicit names of alternatives
        /// that no explicit value names.
        package var mapping: [(value: String, model: String)]
        /// What a value is that has no such property, or another value in it (OpenAPI 3.2 §4.25).
        package var defaultModel: String?

        package init(
            property: String, mapping: [(value: String, model: String)],
            defaultModel: String? = nil
        ) {
            self.property = property
            self.mapping = mapping
            self.defaultModel = defaultModel
        }
    }

    /// Limits that are documented and not enforced.
    package struct Constraints: Sendable, Hashable {
        package var minimum: String?
        package var maximum: String?
        package var minimumLength: Int64?
        package var maximumLength: Int64?
        package var minimumItems: Int64?
        package var maximumItems: Int64?
        /// Texts fit all of them.
        package var patterns: [String] = []

        package init() {}

        var isEmpty: Bool { self == Constraints() }

        /// Adds further limits: of two of a kind, the one that leaves less holds.
        mutating func narrow(by other: Constraints) {
            func stricter<Value>(
                _ one: Value?, _ two: Value?, _ isLess: (Value, Value) -> Bool
            ) -> Value? {
                guard let one, let two else { return one ?? two }
                return isLess(one, two) ? two : one
            }
            func isLess(_ one: String, _ two: String) -> Bool {
                guard let left = ExactDecimal(one), let right = ExactDecimal(two) else {
                    return true
                }
                return left < right
            }
            minimum = stricter(minimum, other.minimum, isLess)
            maximum = stricter(maximum, other.maximum) { isLess($1, $0) }
            minimumLength = stricter(minimumLength, other.minimumLength, <)
            maximumLength = stricter(maximumLength, other.maximumLength, >)
            minimumItems = stricter(minimumItems, other.minimumItems, <)
            maximumItems = stricter(maximumItems, other.maximumItems, >)
            patterns += other.patterns.filter { !patterns.contains($0) }
        }
    }
}
