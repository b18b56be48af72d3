extension API {
    /// The shape of a value. `allOf` is merged already; references stay references, by model name.
    public struct Schema: Sendable {
        public indirect enum Kind: Sendable {
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

        public var kind: Kind
        /// Whether null is a value: `nullable`, `x-nullable`, `type: [T, "null"]`, `oneOf [T, null]`.
        public var isNullable: Bool
        public var description: String?
        public var isDeprecated: Bool
        public var isReadOnly: Bool
        public var isWriteOnly: Bool
        public var node: Node
        /// What few schemas have: kept apart, since schemas are many and are copied a lot.
        private var details: Boxed<Details>?

        public var title: String? {
            get { details?.value.title }
            set { change { $0.title = newValue } }
        }

        /// `default`, when it fits the type.
        public var defaultValue: Node? {
            get { details?.value.defaultValue }
            set { change { $0.defaultValue = newValue } }
        }

        /// `example`, or the first of `examples`.
        public var example: Node? {
            get { details?.value.example }
            set { change { $0.example = newValue } }
        }

        public var constraints: Constraints {
            get { details?.value.constraints ?? Constraints() }
            set { change { $0.constraints = newValue } }
        }

        public init(
            kind: Kind, isNullable: Bool = false, title: String? = nil, description: String? = nil,
            isDeprecated: Bool = false, isReadOnly: Bool = false, isWriteOnly: Bool = false,
            defaultValue: Node? = nil, example: Node? = nil,
            constraints: Constraints = Constraints(), node: Node
        ) {
            self.kind = kind
            self.isNullable = isNullable
            self.description = description
            self.isDeprecated = isDeprecated
            self.isReadOnly = isReadOnly
            self.isWriteOnly = isWriteOnly
            self.node = node
            let details = Details(
                title: title, defaultValue: defaultValue, example: example,
                constraints: constraints)
            if !details.isEmpty { self.details = Boxed(details) }
        }

        private mutating func change(_ body: (inout Details) -> Void) {
            var changed = details?.value ?? Details()
            body(&changed)
            details = changed.isEmpty ? nil : Boxed(changed)
        }
    }
}

extension API.Schema {
    public struct Object: Sendable {
        public var properties: [Property]
        public var additional: Additional

        public init(properties: [Property], additional: Additional = .unspecified) {
            self.properties = properties
            self.additional = additional
        }
    }

    /// What `additionalProperties` says beside properties.
    public indirect enum Additional: Sendable {
        /// Absent, `true` or `{}`: unknown keys are kept as they are.
        case unspecified
        /// `false`.
        case none
        case schema(API.Schema)
    }

    public struct Property: Sendable {
        /// The key on the wire.
        public var name: String
        public var isRequired: Bool
        public var schema: API.Schema
        public var node: Node

        public init(name: String, isRequired: Bool, schema: API.Schema, node: Node) {
            self.name = name
            self.isRequired = isRequired
            self.schema = schema
            self.node = node
        }
    }

    /// `enum` or `const`: known values of a base type.
    public struct Enumeration: Sendable {
        public enum Base: Sendable, Hashable { case string, integer, number, boolean, mixed }
        public var base: Base
        /// The values as written, null left out, without repeats.
        public var values: [Node]
        /// Names from `x-enum-varnames` or `x-enumNames`, as many as there are values, or none.
        public var names: [String]

        public init(base: Base, values: [Node], names: [String] = []) {
            self.base = base
            self.values = values
            self.names = names
        }
    }

    public struct Union: Sendable {
        public var alternatives: [API.Schema]
        /// True for `oneOf`, false for `anyOf`.
        public var isExclusive: Bool
        public var discriminator: Discriminator?

        public init(
            alternatives: [API.Schema], isExclusive: Bool, discriminator: Discriminator? = nil
        ) {
            self.alternatives = alternatives
            self.isExclusive = isExclusive
            self.discriminator = discriminator
        }
    }

    /// Which property tells the alternatives apart (OpenAPI 3.1 §4.8.25).
    public struct Discriminator: Sendable {
        public var property: String
        /// Value and model name: the explicit mapping, then the implicit names of alternatives
        /// that no explicit value names.
        public var mapping: [(value: String, model: String)]

        public init(property: String, mapping: [(value: String, model: String)]) {
            self.property = property
            self.mapping = mapping
        }
    }

    /// Limits that are documented and not enforced.
    public struct Constraints: Sendable, Hashable {
        public var minimum: String?
        public var maximum: String?
        public var minimumLength: Int64?
        public var maximumLength: Int64?
        public var minimumItems: Int64?
        public var maximumItems: Int64?
        public var pattern: String?

        public init() {}

        var isEmpty: Bool { self == Constraints() }
    }
}
