import SDKDocument

/// The keywords that a schema has, found in one walk over its members.
struct SchemaFields {
    private let members: KeywordMembers

    init(_ node: Node) {
        members = KeywordMembers(of: node, in: SchemaKeyword.table)
    }

    var node: Node { members.node }

    private var present: UInt64 { members.present }

    /// Whether there are keys that are no keywords.
    var hasOtherKeys: Bool { members.hasOthers }

    subscript(keyword: SchemaKeyword) -> Node? { members[keyword.rawValue] }

    func has(_ keyword: SchemaKeyword) -> Bool { present & keyword.bit != 0 }

    /// The `$ref`, if it is one: a model may have a property of that name. Without one, it is the
    /// `$dynamicRef` or its forerunner.
    var reference: Node? {
        guard present & Self.references != 0 else { return nil }
        let node = self[.reference] ?? self[.dynamicReference] ?? self[.recursiveReference]
        return node?.kind == .string ? node : nil
    }

    /// Whether it has one of several keywords.
    func hasAny(_ bits: UInt64) -> Bool { present & bits != 0 }

    /// Whether the schema says what a value looks like, by whichever keyword.
    var hasShape: Bool { present & Self.shape != 0 }

    /// The same, with `$ref` and the keywords that combine schemas left out.
    var hasOwnShape: Bool { present & Self.shape & ~Self.combining != 0 }

    /// Whether it has keywords that tell something about the value, or limit it.
    var hasRemarks: Bool { present & Self.remarks != 0 }

    /// Whether it has keywords that limit the value.
    var hasLimits: Bool { present & Self.limits != 0 }

    /// Whether it refers to other schemas or combines them.
    var combines: Bool { present & Self.combining != 0 }

    /// Whether it is `type: object`, beside schemas that it combines, and no word about what is
    /// inside of the object.
    var isBareObject: Bool { bareType == "object" }

    /// The one type that it names, null apart, when it says no more about what a value looks like;
    /// empty when it only says that null is a value.
    var bareType: String? {
        guard present & Self.shape & ~Self.combining == SchemaKeyword.type.bit,
            let type = self[.type]
        else { return nil }
        if let name = type.string { return name == "null" ? "" : name }
        let names = type.elements.compactMap(\.string).filter { $0 != "null" }
        return names.count > 1 ? nil : names.first ?? ""
    }

    /// Whether it has a keyword that matters for objects only.
    var hasObjectShape: Bool {
        has(.properties) || has(.additionalProperties) || has(.patternProperties)
    }

    private static let references = bits([.reference, .dynamicReference, .recursiveReference])
    private static let shape =
        references
        | bits([
            .type, .properties, .additionalProperties, .patternProperties, .items,
            .prefixItems, .allOf, .oneOf, .anyOf, .const, .values,
        ])
    private static let combining = references | bits([.allOf, .oneOf, .anyOf])

    private static let limits = bits([
        .minimum, .maximum, .minLength, .maxLength, .minItems, .maxItems, .pattern,
    ])
    private static let remarks =
        limits
        | bits([
            .title, .description, .deprecated, .readOnly, .writeOnly, .example, .examples,
            .xExample, .defaultValue,
        ])

    static func bits(_ keywords: [SchemaKeyword]) -> UInt64 {
        keywords.reduce(0) { $0 | $1.bit }
    }
}
