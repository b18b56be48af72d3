import SDKDocument

extension API.Schema {
    /// The schema of a model as others merge it: what its properties need types for comes from the
    /// model.
    func lent(by model: String) -> API.Schema {
        guard case .object(var object) = kind else { return self }
        for index in object.properties.indices {
            object.properties[index].schema.setOrigin(model)
        }
        if case .schema(var value) = object.additional {
            value.setOrigin(model)
            object.additional = .schema(value)
        }
        var result = self
        result.kind = .object(object)
        return result
    }

    /// Says where a schema comes from, unless it comes from elsewhere already. Those within it are of
    /// the type that is made of it.
    private mutating func setOrigin(_ model: String) {
        switch kind {
        case .array(var element, let unique):
            element.setOrigin(model)
            kind = .array(element, unique: unique)
        case .map(var value):
            value.setOrigin(model)
            kind = .map(value)
        case .object, .enumeration, .union:
            if origin == nil { origin = Origin(model: model, node: node) }
        case .any, .boolean, .integer, .number, .string, .reference: break
        }
    }

    /// Whether two schemas are enumerations with the same values, in whatever order.
    func hasSameValues(as other: API.Schema) -> Bool {
        guard case .enumeration(let values) = kind, case .enumeration(let others) = other.kind,
            values.base == others.base, values.isOpen == others.isOpen,
            values.values.count == others.values.count
        else { return false }
        let texts = Set(values.values.map { WireName($0.jsonText) })
        return others.values.allSatisfy { texts.contains(WireName($0.jsonText)) }
    }
}
