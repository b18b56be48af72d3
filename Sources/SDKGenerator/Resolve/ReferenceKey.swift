/// The text of a `$ref`, and the document it stands in.
struct ReferenceKey: Hashable {
    let document: ObjectIdentifier
    let text: WireName
}
