/// One property of a model.
struct SchemaField {
    /// The position of the key as it is.
    let keyOffset: UInt32
    let keyLength: UInt32
    /// The position of the key as JSON has it, with quotes and colon.
    let quotedOffset: UInt32
    let quotedLength: UInt32
    /// The position of the property's Swift name, if it is not the key.
    let labelOffset: UInt32
    let labelLength: UInt32
    let type: any JSONCoded.Type
    let typeID: ObjectIdentifier
    /// The tag of cells that hold a value of `type` bit for bit; `none` if no cell does.
    let directTag: UInt8
    let kind: FieldType.Kind
    /// For the field of undeclared properties.
    let map: (any MemberCoding.Type)?
    let isRequired: Bool
    let isNullable: Bool
    let isSecret: Bool
    /// The only value in the description; others are kept.
    let constant: JSONValue?

    /// Whether null is one of the values of its type.
    var isAnyJSON: Bool { typeID == ObjectIdentifier(JSONValue.self) }
}
