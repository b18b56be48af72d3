/// One property of a model.
struct SchemaField {
    /// Of the key as it is.
    let keyOffset: UInt32
    let keyLength: UInt32
    /// Of the key as JSON has it, with quotes and colon.
    let quotedOffset: UInt32
    let quotedLength: UInt32
    /// Of the property's name in Swift, where that is not the key.
    let labelOffset: UInt32
    let labelLength: UInt32
    let type: any JSONCoded.Type
    let kind: FieldType.Kind
    /// For the field of undeclared properties.
    let map: (any MemberCoding.Type)?
    let isRequired: Bool
    let isNullable: Bool
    let isSecret: Bool
}
