import SDKDescription
import SDKDocument

extension InitialValue {
    /// A constant of the description.
    init(_ constant: Node) {
        self = constant.string.map(InitialValue.string) ?? .literal(Self.literal(constant))
    }

    private static func literal(_ constant: Node) -> String {
        constant.int.map(String.init) ?? constant.wireText
    }

    /// The only value of a required parameter that stands beside the path.
    package init?(of parameter: API.Parameter, in schemas: ModelSchemas) {
        guard parameter.isRequired, parameter.location != .path, parameter.location != .querystring,
            !schemas.isNullable(parameter.schema),
            let constant = schemas.constant(of: parameter.schema)
        else { return nil }
        self.init(constant)
    }

    /// What an initializer gives a property: its only value, or the tag by which a union knows the
    /// model.
    package init?(of property: API.Schema.Property, tag: String?, in schemas: ModelSchemas) {
        if let constant = schemas.constant(of: property.schema) {
            guard schemas.presence(of: property) == .required else { return nil }
            self.init(constant)
            return
        }
        guard let tag, !schemas.isNullable(property.schema), !property.schema.isReadOnly else {
            return nil
        }
        switch schemas.followed(property.schema).kind {
        case .string(let format) where SwiftType.Builtin(.string(format: format)) == .string:
            self = .string(tag)
        case .enumeration(let enumeration) where enumeration.base == .string:
            let values = zip(Namer.values(enumeration), enumeration.values)
            guard let known = values.first(where: { $1.string == tag }) else { return nil }
            self = .member(known.0)
        default: return nil
        }
    }
}
