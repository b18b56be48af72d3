extension Resolution {
    /// Whether `oneOf` or `anyOf` tells what a value looks like. They may also say no more than
    /// which properties go together.
    func isUnion(_ fields: SchemaFields) -> Bool {
        guard fields.has(.oneOf) || fields.has(.anyOf) else { return false }
        return alternativeNodes(fields).contains { node in
            let alternative = SchemaFields(node)
            if fields.hasObjectShape && alternative.isBareObject {
                return alternative.has(.allOf) || alternative.reference != nil
            }
            return alternative.hasShape
        }
    }

    private func alternativeNodes(_ fields: SchemaFields) -> [Node] {
        let list = fields[.oneOf].flatMap { $0.count > 0 ? $0 : nil } ?? fields[.anyOf]
        return list.map { Array($0.elements) } ?? []
    }

    /// The schema of one of several shapes.
    mutating func unionSchema(_ fields: SchemaFields) -> API.Schema {
        if fields.has(.oneOf), let other = fields[.anyOf] {
            report(.partIgnored, at: other, ["anyOf"])
        }
        var alternatives: [API.Schema] = []
        var names: Set<String> = []
        for node in alternativeNodes(fields) where !isNull(node) {
            let alternative = childSchema(node)
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
            schema = API.Schema(kind: .any, node: fields.node)
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
        annotate(&schema, by: fields)
        return schema
    }

    /// Alternatives that are enumerations of one type are one enumeration. A string beside them
    /// only says that there may be further values.
    private func joinedEnumeration(_ alternatives: [API.Schema]) -> API.Schema.Kind? {
        var parts: [API.Schema.Enumeration] = []
        var titles: [String] = []
        var hasString = false
        var reference: String?
        for alternative in alternatives {
            switch alternative.kind {
            case .enumeration(let enumeration):
                parts.append(enumeration)
                if enumeration.values.count == 1, let title = alternative.title {
                    titles.append(title)
                }
            case .string(format: nil): hasString = true
            case .reference(let name) where reference == nil && isStringEnumeration(name):
                reference = name
            default: return nil
            }
        }
        if let reference { return hasString && parts.isEmpty ? .reference(reference) : nil }
        guard let base = parts.first?.base, parts.allSatisfy({ $0.base == base }),
            !hasString || base == .string
        else { return nil }
        var known = EnumerationValues()
        let values = parts.flatMap(\.values).filter { known.insert($0) }
        let names = titles.count == values.count && parts.count == values.count ? titles : []
        return .enumeration(API.Schema.Enumeration(base: base, values: values, names: names))
    }

    private func isStringEnumeration(_ name: String) -> Bool {
        guard let node = modelsByName[name] else { return false }
        let fields = SchemaFields(node)
        return fields.has(.values) && fields[.type]?.string == "string"
    }

    /// Whether a schema is one of several, by a discriminator, each of which merges it: the schema
    /// is the choice between them, and its own properties are theirs.
    mutating func isBaseOfItsAlternatives(_ fields: SchemaFields) -> Bool {
        guard fields.has(.discriminator), fields.has(.oneOf) || fields.has(.anyOf) else {
            return false
        }
        if let known = choiceBases[fields.node] { return known }
        let alternatives = alternativeNodes(fields).filter { !isNull($0) }
        let isBase =
            !alternatives.isEmpty && alternatives.allSatisfy { isMerged(fields.node, into: $0) }
        choiceBases[fields.node] = isBase
        return isBase
    }

    /// Whether an alternative refers to a schema with this one in its `allOf`.
    private mutating func isMerged(_ base: Node, into alternative: Node) -> Bool {
        guard let reference = SchemaFields(alternative).reference,
            let target = schemaTarget(of: reference), let members = target.node["allOf"]?.elements
        else { return false }
        return members.contains { member in
            SchemaFields(member).reference.flatMap { schemaTarget(of: $0) }?.node == base
        }
    }
}
