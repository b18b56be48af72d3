/// What a model took over from another one.
public struct CarriedOver<Target: ModelProtocol>: Sendable {
    /// The new model.
    public var value: Target
    /// The properties of the other model that had a value and were left behind, by their names on the
    /// wire, in the order of its description; then unknown ones by name.
    public let left: [String]
}

/// A model that can't be made, since properties that have to be there are missing.
public struct IncompleteModel: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the model.
    public let model: String
    /// The names of the properties on the wire, in the order of the description.
    public let missing: [String]

    /// Model and properties; no values.
    public var description: String {
        "\(model) can't be made without \(missing.map { "'\($0)'" }.joined(separator: ", "))"
    }
}

extension ModelProtocol {
    /// Another model with what both have in common, so that what a GET gave becomes what a PUT wants:
    ///
    ///     var change = try client.carried(over: OAuthClientRequest.self).value
    ///     change.name = "New name"
    ///
    /// A property is taken over where both models have one of that name on the wire and of the same
    /// type; null as well, where it may be. Secrets, values that can hold secrets, and unknown
    /// properties are never taken.
    ///
    /// - Throws: ``IncompleteModel`` if a property is missing that the other model has to have.
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
        // By bytes: texts of Swift are equal too where they differ in Unicode normalisation only.
        var indices: [[UInt8]: Int] = [:]
        for index in 0..<target.fieldCount where index != target.additional {
            indices[Array(target.key(at: index).utf8)] = index
        }
        let result = ModelStorage(target)
        var left: [String] = []
        for index in 0..<source.fieldCount where index != source.additional {
            let value = buffer.load(index)
            if case .absent = value { continue }
            let key = source.key(at: index)
            if let other = indices[Array(key.utf8)],
                target.fields[other].takes(value, of: source.fields[index])
            {
                result.buffer.store(other, value)
            } else {
                left.append(key)
            }
        }
        return (result, left + unknownFields.keys.sorted())
    }

    /// Properties that have to be there and are not, by their names on the wire.
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
    /// Whether this property can have a value of another model's.
    fileprivate func takes(_ value: FieldValue, of other: SchemaField) -> Bool {
        guard typeID == other.typeID, !isSecret, !other.isSecret, !FieldType(kind).hasSecrets()
        else { return false }
        if case .null = value { return isNullable || !isRequired }
        return true
    }
}

extension FieldType {
    /// Whether a value of this type can hold a secret, at any depth.
    ///
    /// - Parameter seen: models that are looked at already.
    fileprivate func hasSecrets(_ seen: Set<ObjectIdentifier> = []) -> Bool {
        switch shape {
        case .model(let schema):
            guard !seen.contains(ObjectIdentifier(schema)) else { return false }
            let seen = seen.union([ObjectIdentifier(schema)])
            return (0..<schema.fieldCount).contains { index in
                let field = schema.fields[index]
                return field.isSecret || FieldType(field.kind).hasSecrets(seen)
            }
        case .array(let type), .map(let type), .nullable(let type): return type.hasSecrets(seen)
        case .union(let table):
            return table.alternatives.contains { $0.type.jsonFieldType.hasSecrets(seen) }
        default: return false
        }
    }
}
