import SDKDescription

extension Planner {
    /// How deep a parameter's value goes.
    enum Nesting {
        /// A scalar, a list or an object of scalars.
        case flat
        /// An object with properties that are objects.
        case object
        /// A list or a map of lists or objects.
        case container
    }

    private enum Shape {
        case scalar, list, object
    }

    /// How deep a schema's values go, as far as it matters for parameters.
    func nesting(of schema: API.Schema) -> Nesting {
        let schema = schemas.followed(schema)
        switch schema.kind {
        case .array(let element, _): return shape(element) == .scalar ? .flat : .container
        case .map(let value): return shape(value) == .scalar ? .flat : .container
        case .object(let object) where object.properties.isEmpty:
            guard case .schema(let value) = object.additional else { return .flat }
            return shape(value) == .scalar ? .flat : .container
        case .object(let object):
            let isFlat = object.properties.allSatisfy { property in
                switch shape(property.schema) {
                case .scalar: true
                case .object: false
                case .list:
                    if case .array(let element, _) = schemas.followed(property.schema).kind {
                        shape(element) == .scalar
                    } else {
                        true
                    }
                }
            }
            return isFlat ? .flat : .object
        case .any, .boolean, .integer, .number, .string, .enumeration, .union, .reference:
            return .flat
        }
    }

    private func shape(_ schema: API.Schema) -> Shape {
        switch schemas.followed(schema).kind {
        // A union or free-form value tells when it is sent; a list must be ready for anything.
        case .boolean, .integer, .number, .string, .enumeration: .scalar
        case .array: .list
        case .any, .map, .object, .union, .reference: .object
        }
    }
}
