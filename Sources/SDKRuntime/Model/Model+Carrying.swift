/// What was copied from one model to another.
public struct CarriedOver<Target: ModelProtocol>: Sendable {
    /// The new model.
    public var value: Target
    /// The wire names of the original model's properties that had a value and were not copied, in
    /// the order of its description; then the unknown ones by name.
    public let left: [String]
}

/// A model that can't be made, because required properties are missing.
public struct IncompleteModel: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the model.
    public let model: String
    /// The wire names of the missing properties, in the order of the description.
    public let missing: [String]

    /// The model and the properties; no values.
    public var description: String {
        "\(model) can't be made without \(missing.map { "'\($0)'" }.joined(separator: ", "))"
    }
}

extension ModelProtocol {
    /// Makes another model with the properties that both have, so that the result of a GET becomes
    /// what a PUT needs:
    ///
    ///     var change = try client.carried(over: OAuthClientRequest.self).value
    ///     change.name = "New name"
    ///
    /// A property is copied if both models have one with the same wire name and the same type; null
    /// is copied if the other property can be null. Secrets, values that can contain secrets, and
    /// unknown properties are never copied.
    ///
    /// - Throws: ``IncompleteModel`` if the other model requires a property that is missing.
    public func carried<Target: ModelProtocol>(
        over _: Target.Type = Target.self
    ) throws(IncompleteModel) -> CarriedOver<Target> {
        let (storage, left) = modelStorage.carried(over: Target.schema)
        let missing = storage.missing
        guard missing.isEmpty else {
            throw IncompleteModel(model: Target.schema.name, missing: missing)
        }
        return CarriedOver(value: Target(storage: storage), left: left)
    }
}

extension ModelStorage {
    fileprivate func carried(over target: Schema) -> (ModelStorage, left: [String]) {
        let source = buffer.schema
        let result = ModelStorage(target)
        var left: [String] = []
        for index in 0..<source.fieldCount where index != source.additional {
            let value = buffer.load(index)
            if case .absent = value { continue }
            let key = source.key(at: index)
            let other = target.layout.pointee.index(of: key)
            if other >= 0, other != target.additional,
                target.fields[other].takes(value, of: source.fields[index])
            {
                result.buffer.store(other, value)
            } else {
                left.append(key)
            }
        }
        return (result, left + Array(unknownFields.keys).inOrder())
    }

    /// The wire names of required properties that are missing.
    fileprivate var missing: [String] {
        let schema = buffer.schema
        return (0..<schema.fieldCount).filter { index in
            let field = schema.fields[index]
            guard field.isRequired else { return false }
            return switch buffer.load(index) {
            case .absent: true
            case .null: !field.isNullable
            default: false
            }
        }.map { schema.key(at: $0) }
    }
}

extension SchemaField {
    /// Whether this property can take a value of another model's property.
    fileprivate func takes(_ value: FieldValue, of other: SchemaField) -> Bool {
        guard typeID == other.typeID, !isSecret, !other.isSecret, !FieldType(kind).hasSecrets()
        else { return false }
        if case .null = value { return isNullable || !isRequired }
        return true
    }
}

extension FieldType {
    /// Whether a value of this type can contain a secret, at any depth.
    ///
    /// - Parameter seen: models that were already checked.
    fileprivate func hasSecrets(_ seen: [ObjectIdentifier] = []) -> Bool {
        switch shape {
        case .model(let schema):
            guard !seen.contains(ObjectIdentifier(schema)) else { return false }
            let seen = seen + [ObjectIdentifier(schema)]
            return (0..<schema.fieldCount).contains { index in
                let field = schema.fields[index]
                return field.isSecret || FieldType(field.kind).hasSecrets(seen)
            }
        case .array(let type), .map(let type), .nullable(let type):
            return type.jsonFieldType.hasSecrets(seen)
        case .union(let table):
            return table.alternatives.contains { $0.type.jsonFieldType.hasSecrets(seen) }
        default: return false
        }
    }
}
