import SDKDocument

/// The schemas that references lead to, each found once.
final class SchemaTargets {
    private let input: ResolveInput
    private let references: References
    private let models: ModelRegistry
    private let dynamics: DynamicScope
    /// By the text of the reference.
    private var found: [ReferenceKey: SchemaTarget] = [:]
    /// For named schemas of the main document, by their index.
    private var foundNamed: [Node: SchemaTarget] = [:]
    /// For schemas with a choice, which of the alternatives extend them.
    private var extensions: [Node: [Extent]] = [:]

    init(
        _ input: ResolveInput, _ references: References, _ models: ModelRegistry,
        _ dynamics: DynamicScope
    ) {
        self.input = input
        self.dynamics = dynamics
        self.references = references
        self.models = models
    }

    /// The schema at the end of the references that begin with this one; `nil`, and reported, if
    /// there is none.
    ///
    /// - Parameter reference: The value of `$ref`.
    func target(of reference: Node) -> SchemaTarget? {
        if let node = namedSchema(reference) {
            if let known = foundNamed[node] { return known }
            let target = target(node, of: reference)
            foundNamed[node] = target
            return target
        }
        guard let text = reference.string else { return nil }
        if reference.key != SchemaKeyword.reference.key { return dynamicTarget(of: reference) }
        let key = ReferenceKey(text, at: reference)
        // Within a schema with an address of its own, the same text may mean another one.
        let isUnique = !input.documents.namesSchemas
        if isUnique, let known = found[key] { return known }
        guard let node = references.lookUp(text, at: reference) else { return nil }
        let target = target(node, of: reference)
        if isUnique { found[key] = target }
        return target
    }

    /// The target of a `$dynamicRef` or `$recursiveRef`; `nil` also for a schema that allows
    /// anything, which is no model.
    private func dynamicTarget(of reference: Node) -> SchemaTarget? {
        guard let node = dynamics.target(of: reference) else { return nil }
        if node.kind == .object, !SchemaFields(node).hasShape { return nil }
        var target = target(node, of: reference)
        target?.isFinal = true
        return target
    }

    /// The target of a value that is `{"$ref": "#/definitions/Name"}` and no more, the most
    /// frequent one by far; `nil` if it wasn't found yet, or is another one.
    func knownTarget(ofPlain node: Node) -> SchemaTarget? {
        guard let reference = node.soleMember("$ref"), reference.kind == .string else {
            return nil
        }
        return namedSchema(reference).flatMap { foundNamed[$0] }
    }

    /// The schema that a reference names in the plain way, `#/definitions/Name`: most references
    /// do, and there are many.
    private func namedSchema(_ reference: Node) -> Node? {
        models.container?.member(namedBy: reference, after: models.prefix)
    }

    private func target(_ first: Node, of reference: Node) -> SchemaTarget? {
        var isNullable = false
        let end = references.follow(first, from: reference) { node in
            let fields = SchemaFields(node)
            isNullable = isNullable || fields.saysNull
            // Where a schema says what another one leaves open, it is more than that one.
            guard fields.has(.reference), dynamics.anchors(of: node) == nil else { return nil }
            let isMore = fields.hasOwnShape && fields.bareType != "" || fields.has(.allOf)
            return isMore && input.dialect.mergesReferenceSiblings ? nil : fields.reference
        }
        return end.map {
            SchemaTarget(node: $0, name: models.name(of: $0), isNullable: isNullable)
        }
    }

    // MARK: - How schemas extend each other

    /// How an alternative stands to the schema with the choice.
    enum Extent {
        case itself
        /// It merges the schema, directly or through others.
        case extends
        case neither
    }

    /// Whether a schema is one of several, each of which merges it: the schema is the choice between
    /// them, and its own properties are theirs.
    func isBaseOfItsAlternatives(_ fields: SchemaFields) -> Bool {
        let extents = extents(fields)
        return !extents.isEmpty && extents.allSatisfy { $0 == .extends }
    }

    /// Whether one of a schema's alternatives merges it, and so has what the schema itself says.
    func isBaseOfAnAlternative(_ fields: SchemaFields) -> Bool {
        if extents(fields).contains(.extends) { return true }
        let members = fields[.allOf]?.elements.map(SchemaFields.init) ?? []
        return members.contains { member in
            alternatives(member).contains { extent(of: $0, over: fields.node) == .extends }
        }
    }

    private func extents(_ fields: SchemaFields) -> [Extent] {
        let alternatives = alternatives(fields)
        guard !alternatives.isEmpty else { return [] }
        if let known = extensions[fields.node] { return known }
        let extents = alternatives.map { extent(of: $0, over: fields.node) }
        extensions[fields.node] = extents
        return extents
    }

    private func alternatives(_ fields: SchemaFields) -> [Node] {
        guard fields.has(.oneOf) || fields.has(.anyOf) else { return [] }
        return fields.alternatives.filter { !$0.isNullSchema }
    }

    /// How an alternative stands to the schema with the choice.
    func extent(of alternative: Node, over base: Node) -> Extent {
        guard let name = models.knownName(of: base) else { return .neither }
        if let target = SchemaFields(alternative).reference.flatMap({ self.target(of: $0) }) {
            if target.node == base { return .itself }
            return composes(target.name, name) ? .extends : .neither
        }
        let merges = mergedTargets(of: alternative).contains { composes($0.name, name) }
        return merges ? .extends : .neither
    }

    /// The schemas that one refers to in its `allOf`.
    private func mergedTargets(of node: Node) -> [SchemaTarget] {
        let members = node["allOf"]?.elements.map { $0 } ?? []
        return members.compactMap { SchemaFields($0).reference.flatMap { target(of: $0) } }
    }

    /// Whether a model merges another one, directly or through others. A thousand models are looked
    /// at: more than that is not what people write.
    func composes(_ name: String, _ base: String) -> Bool {
        if name == base { return true }
        var open = [name]
        var known: Set<String> = [name]
        while let next = open.popLast(), known.count < 1000 {
            for target in models[next].map(mergedTargets) ?? []
            where known.insert(target.name).inserted {
                if target.name == base { return true }
                open.append(target.name)
            }
        }
        return false
    }
}

/// The schema at the end of a chain of references.
struct SchemaTarget {
    let node: Node
    /// The name of its model.
    let name: String
    /// Whether the schema, or a reference on the way to it, says that null is a value.
    let isNullable: Bool
    /// Whether it is what a `$dynamicRef` means, which nothing around it changes any more.
    var isFinal = false

    func reference(at node: Node) -> API.Schema {
        API.Schema(kind: .reference(name), isNullable: isNullable, node: node)
    }
}
