/// The keywords that a schema has, found in one walk over its members.
struct SchemaFields {
    let node: Node
    private var present: UInt64 = 0
    private var found: [(keyword: SchemaKeyword, index: UInt32)] = []

    init(_ node: Node) {
        self.node = node
        let members = node.members
        found.reserveCapacity(members.count)
        for member in members {
            guard let keyword = SchemaKeyword(key: member.key) else { continue }
            present |= keyword.bit
            found.append((keyword, member.value.index))
        }
    }

    subscript(keyword: SchemaKeyword) -> Node? {
        guard present & keyword.bit != 0 else { return nil }
        let entry = found.first { $0.keyword == keyword }
        return entry.map { Node(storage: node.storage, index: $0.index) }
    }

    func has(_ keyword: SchemaKeyword) -> Bool { present & keyword.bit != 0 }

    /// The `$ref`, if it is one: a model may have a property of that name.
    var reference: Node? {
        guard let node = self[.reference], node.kind == .string else { return nil }
        return node
    }

    /// Whether the schema says what a value looks like, by whichever keyword.
    var hasShape: Bool { present & Self.shape != 0 }

    /// The same, with `$ref` and the keywords that combine schemas left out.
    var hasOwnShape: Bool { present & Self.shape & ~Self.combining != 0 }

    /// Whether it refers to other schemas or combines them.
    var combines: Bool { present & Self.combining != 0 }

    /// Whether it is `type: object`, beside schemas that it combines, and no word about what is
    /// inside of the object.
    var isBareObject: Bool {
        present & Self.shape & ~Self.combining == SchemaKeyword.type.bit
            && self[.type]?.string == "object"
    }

    /// Whether it has a keyword that matters for objects only.
    var hasObjectShape: Bool {
        has(.properties) || has(.additionalProperties) || has(.patternProperties)
    }

    private static let shape = bits([
        .reference, .type, .properties, .additionalProperties, .patternProperties, .items,
        .prefixItems, .allOf, .oneOf, .anyOf, .const, .values,
    ])
    private static let combining = bits([.reference, .allOf, .oneOf, .anyOf])

    private static func bits(_ keywords: [SchemaKeyword]) -> UInt64 {
        keywords.reduce(0) { $0 | $1.bit }
    }
}
