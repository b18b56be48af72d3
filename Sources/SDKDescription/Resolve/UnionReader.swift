import SDKDocument

/// Makes schemas of `oneOf` and `anyOf`.
struct UnionReader: SchemaUser {
    let schemas: SchemaBuilder

    /// The schema of one of several shapes.
    func schema(_ fields: SchemaFields) -> API.Schema {
        if fields.has(.oneOf), let other = fields[.anyOf] {
            input.report(.partIgnored, at: other, ["anyOf"])
        }
        var alternatives: [API.Schema] = []
        var names: Set<String> = []
        for node in fields.alternatives where !node.isNullSchema {
            let alternative = schemas.child(node)
            if case .reference(let name) = alternative.kind, !names.insert(name).inserted {
                continue
            }
            alternatives.append(alternative)
        }
        var schema: API.Schema
        if let joined = joinedEnumeration(alternatives) {
            schema = API.Schema(kind: joined, node: fields.node)
        } else if alternatives.count == 1 {
            schema = alternatives[0]
            schema.node = fields.node
        } else if alternatives.isEmpty {
            schema = .any(at: fields.node)
        } else {
            let discriminator = discriminator(fields, names: names)
            schema = API.Schema(
                kind: .union(
                    API.Schema.Union(
                        alternatives: alternatives, isExclusive: fields.has(.oneOf),
                        discriminator: discriminator)),
                node: fields.node)
        }
        schema.isNullable = schema.isNullable || alternatives.contains(where: \.isNullable)
        AnnotationReader(input: input).annotate(&schema, by: fields)
        return schema
    }

    /// Alternatives that are enumerations of one type are one enumeration. A string beside them
    /// only says that there may be further values.
    private func joinedEnumeration(_ alternatives: [API.Schema]) -> API.Schema.Kind? {
        var parts: [(enumeration: API.Schema.Enumeration, title: String?)] = []
        var hasString = false
        var reference: String?
        for alternative in alternatives {
            switch alternative.kind {
            case .enumeration(let enumeration):
                parts.append((enumeration, alternative.title))
            case .string(format: nil): hasString = true
            case .reference(let name) where reference == nil && isStringEnumeration(name):
                reference = name
            default: return nil
            }
        }
        if let reference { return hasString && parts.isEmpty ? .reference(reference) : nil }
        guard let base = parts.first?.enumeration.base,
            parts.allSatisfy({ $0.enumeration.base == base }), !hasString || base == .string
        else { return nil }
        var known = EnumerationValues()
        var values: [Node] = []
        var names: [String?] = []
        for (enumeration, title) in parts {
            let given = enumeration.names.map(Optional.some)
            let own = given.isEmpty && enumeration.values.count == 1 ? [title] : given
            for (index, value) in enumeration.values.enumerated() where known.insert(value) {
                values.append(value)
                names.append(own.indices.contains(index) ? own[index] : nil)
            }
        }
        return .enumeration(
            API.Schema.Enumeration(
                base: base, values: values, names: Self.names(names, of: values), isOpen: hasString)
        )
    }

    /// What values are called: by their names and titles, and by their texts where they have none. A
    /// title that several values have names none of them.
    private static func names(_ given: [String?], of values: [Node]) -> [String] {
        let counts = Dictionary(given.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
        let names = given.map {
            $0.flatMap { counts[$0] == 1 && $0.contains(where: \.isLetter) ? $0 : nil }
        }
        guard names.contains(where: { $0 != nil }) else { return [] }
        return zip(names, values).map { $0 ?? $1.string ?? $1.numberText ?? $1.jsonText }
    }

    private func isStringEnumeration(_ name: String) -> Bool {
        guard let node = schemas.registry[name] else { return false }
        let fields = SchemaFields(node)
        return fields.has(.values) && fields[.type]?.string == "string"
    }
}
