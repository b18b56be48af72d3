extension Schema {
    /// A row of the table.
    package struct Property: Sendable {
        package let key: String
        package let type: FieldType
        /// The type of the property's values.
        package let valueType: any JSONCoded.Type
        package let isRequired: Bool
        package let isNullable: Bool
        /// The only value in the description.
        package let constant: JSONValue?
    }

    /// The properties in the order of the table.
    package var properties: [Property] {
        (0..<fieldCount).filter { $0 != additional }.map { index in
            let field = fields[index]
            return Property(
                key: key(at: index), type: FieldType(field.kind), valueType: field.type,
                isRequired: field.isRequired, isNullable: field.isNullable, constant: field.constant
            )
        }
    }

    /// The type of the values under all other keys, if the table declares one.
    package var additionalType: (any JSONCoded.Type)? {
        guard additional >= 0, case .map(let type) = FieldType(fields[additional].kind).shape
        else { return nil }
        return type
    }
}
