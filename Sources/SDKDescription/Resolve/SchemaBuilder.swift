import SDKDocument

/// Makes schemas of what the description says: references stay references to models, everything
/// else is written out.
///
/// This type decides what a schema is and keeps the models that are made; what its keywords mean
/// is told by ``AnnotationReader``, ``EnumerationReader``, ``UnionReader`` and ``SchemaCombiner``.
final class SchemaBuilder {
    let input: ResolveInput
    let references: References
    let registry: ModelRegistry
    let targets: SchemaTargets
    let dynamics: DynamicScope
    let openModels = OpenModels()
    let required: RequiredNames
    private var finishedModels: [Node: API.Schema] = [:]
    private var lentModels: [Node: API.Schema] = [:]
    private var depth = 0
    /// The keywords that the description's version doesn't have.
    private let laterKeywords: UInt64

    init(_ input: ResolveInput) {
        self.input = input
        references = References(input)
        registry = ModelRegistry(input, references)
        dynamics = DynamicScope(input, references)
        targets = SchemaTargets(input, references, registry, dynamics)
        required = RequiredNames(input)
        laterKeywords = SchemaFields.bits(SchemaKeyword.later(than: input.dialect))
    }

    // MARK: - Schemas

    /// The schema that a value describes.
    ///
    /// - Parameter isModel: True where the schema itself is wanted of a value that is a model; it
    ///   would be a reference otherwise.
    func schema(_ node: Node, isModel: Bool = false) -> API.Schema {
        if let target = targets.knownTarget(ofPlain: node) { return referred(target, at: node) }
        let any = API.Schema.any(at: node)
        if let bool = node.bool {
            // `true` allows everything; `false` allows nothing, which no type can say.
            if !bool { input.report(.partIgnored, at: node, ["false"]) }
            return any
        }
        if node.kind == .string, let type = DeclaredType(meantBy: node.string ?? "") {
            input.report(.schemaTypeUnknown, at: node, [node.quoted, type.text, "{\(type.text)}"])
            return API.Schema(kind: kind(type, SchemaFields(node)), node: node)
        }
        guard node.kind == .object else {
            input.report(node, isNot: "a schema", so: "any JSON value stands for it")
            return any
        }
        let limit = input.options.limits.maximumDepth
        guard depth < limit else {
            input.reportTooLarge("schemas are nested too deeply", limit, at: node)
            return any
        }
        depth += 1
        defer { depth -= 1 }
        let fields = SchemaFields(node)
        if registry.hasUnnamedModels, !isModel, fields.reference == nil,
            let name = registry.knownName(of: node)
        {
            return API.Schema(kind: .reference(name), isNullable: fields.saysNull, node: node)
        }
        reportIgnoredKeywords(fields)
        if fields.hasOtherKeys || fields.hasAny(laterKeywords) {
            input.checkKeys(of: node, .schema)
        }
        return dynamics.isUsed ? dynamics.entering(node) { schema(fields) } : schema(fields)
    }

    private func schema(_ fields: SchemaFields) -> API.Schema {
        let isUnion = fields.isUnion
        if let reference = fields.reference {
            let hasMore =
                fields.hasOwnShape && !repeatsType(of: reference, fields) || fields.has(.allOf)
                || isUnion || fields.unevaluated != nil
            if hasMore, input.dialect.mergesReferenceSiblings {
                return SchemaCombiner(schemas: self).schema(fields)
            }
            return referenceSchema(reference, fields)
        }
        if let reference = fields[.reference] {
            input.report(reference, isNot: "a string")
        }
        if fields.has(.allOf) || isUnion && fields.hasObjectShape {
            return SchemaCombiner(schemas: self).schema(fields)
        }
        return isUnion ? UnionReader(schemas: self).schema(fields) : plainSchema(fields)
    }

    /// Whether a schema beside a reference names the type that the other one has anyway, and perhaps
    /// null: that makes the reference nullable, and no copy of what it refers to.
    private func repeatsType(of reference: Node, _ fields: SchemaFields) -> Bool {
        guard let type = fields.bareType else { return false }
        if type.isEmpty { return true }
        return targets.target(of: reference).map { SchemaFields($0.node).isOfType(type) } ?? false
    }

    private func referenceSchema(_ reference: Node, _ fields: SchemaFields) -> API.Schema {
        guard let target = targets.target(of: reference) else {
            return .any(at: fields.node)
        }
        var schema = referred(target, at: fields.node)
        if fields.node.count > 1 { AnnotationReader(input: input).annotate(&schema, by: fields) }
        return schema
    }

    /// What a reference to a schema is: the model, or the schema written out where what stands
    /// around the reference says what the schema leaves open.
    func referred(_ target: SchemaTarget, at node: Node) -> API.Schema {
        let reference = target.reference(at: node)
        guard !target.isFinal, dynamics.changes(target.node) else { return reference }
        let copy = dynamics.copying(
            target.node, as: registry.knownName(of: node),
            known: { API.Schema(kind: .reference($0), isNullable: target.isNullable, node: node) }
        ) {
            var schema = self.schema(target.node, isModel: true)
            schema.isNullable = schema.isNullable || target.isNullable
            schema.node = node
            return schema
        }
        return copy ?? reference
    }

    private func reportIgnoredKeywords(_ fields: SchemaFields) {
        for keyword in [SchemaKeyword.not, .if, .dependentSchemas, .propertyNames] {
            if let part = fields[keyword] { input.report(.partIgnored, at: part, [keyword.key]) }
        }
        for keyword in [SchemaKeyword.oneOf, .anyOf] {
            guard let list = fields[keyword], list.kind != .array, !list.isNull else { continue }
            input.report(
                list, isNot: "an array",
                so: list.kind == .object ? "it is taken as its only element" : "it is left out")
        }
        if fields.has(.reference), let part = fields[.dynamicReference] {
            input.report(.partIgnored, at: part, [SchemaKeyword.dynamicReference.key])
        }
    }

    /// The schema of something inside of another one: a property, an item, an alternative.
    ///
    /// A schema that merges a model that it stands in has no end if it is written out, so it
    /// becomes a model itself, to be made when the other one is done.
    func child(_ node: Node) -> API.Schema {
        let (schema, isBlocked) = openModels.inside { self.schema(node) }
        if !isBlocked { return schema }
        return API.Schema(
            kind: .reference(registry.name(of: node)), isNullable: schema.isNullable,
            description: schema.description, isDeprecated: schema.isDeprecated,
            isReadOnly: schema.isReadOnly, isWriteOnly: schema.isWriteOnly, node: node)
    }

    // MARK: - Models

    /// The schema of a model, made once; `nil` if it is being made already.
    func model(_ node: Node) -> API.Schema? {
        if dynamics.changes(node) {
            return openModels.making(node) { self.schema(node, isModel: true) }
        }
        return dynamics.outside { finishedModel(node) }
    }

    private func finishedModel(_ node: Node) -> API.Schema? {
        if let finished = finishedModels[node] { return finished }
        guard let schema = openModels.making(node, { self.schema(node, isModel: true) }) else {
            return nil
        }
        // What lacks a part is not kept: it will be made again.
        if !openModels.isBlocked { finishedModels[node] = schema }
        return schema
    }

    /// The schema of a model for others to merge; `nil` if it is being made already.
    func lentModel(_ node: Node, named name: String) -> API.Schema? {
        // What is written out for one who merges it has other types there.
        if dynamics.isUsed { return model(node) }
        if let known = lentModels[node] { return known }
        guard let lent = model(node)?.lent(by: name) else { return nil }
        if finishedModels[node] != nil { lentModels[node] = lent }
        return lent
    }

    /// All models: the named ones, then those that were found behind references.
    func models() -> [API.Model] {
        var models: [API.Model] = []
        // Resolving a model may find further ones.
        while models.count < registry.nodes.count {
            let node = registry.nodes[models.count]
            models.append(
                API.Model(name: registry.name(of: node), schema: model(node) ?? .any(at: node)))
        }
        breakAliasCycles(&models)
        let hierarchies = HierarchyReader(schemas: self, names: models.map(\.name))
        for index in models.indices {
            let model = models[index]
            if let choice = hierarchies.choice(of: model.schema, named: model.name) {
                models[index].schema = choice
            }
        }
        return models
    }

    /// Reports models that are nothing but each other, and makes them anything.
    private func breakAliasCycles(_ models: inout [API.Model]) {
        var aliases: [String: (index: Int, target: String)] = [:]
        for (index, model) in models.enumerated() {
            if case .reference(let target) = model.schema.kind {
                aliases[model.name] = (index, target)
            }
        }
        var finished: Set<String> = []
        for model in models {
            var chain: [String] = []
            var name = model.name
            while let alias = aliases[name], finished.insert(name).inserted {
                chain.append(name)
                name = alias.target
            }
            guard let start = chain.firstIndex(of: name) else { continue }
            for (offset, name) in chain[start...].enumerated() {
                guard let index = aliases[name]?.index else { continue }
                if offset == 0 { references.reportCycle([models[index].schema.node]) }
                models[index].schema.kind = .any
            }
        }
    }
}
