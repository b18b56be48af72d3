import SDKDescription
import SDKDocument

extension TypePlanner {
    /// - Parameters:
    ///   - model: The name of the model that is the union; nil for one without a name.
    ///   - node: The union's schema.
    func union(
        _ union: API.Schema.Union, of model: String?, at node: Node, in scope: inout TypeScope
    ) -> UnionDeclaration {
        share(union, in: &scope)
        let spoken = Namer.spokenAlternatives(union, in: schemas)
        var wires: [String] = []
        var alternatives: [(type: SwiftType, constant: InitialValue?, model: String?)] = []
        for (schema, wire) in zip(union.alternatives, spoken) {
            let type = self.type(of: schema, named: wire, in: &scope)
            let constant = schemas.constant(of: schema).map(InitialValue.init)
            // Two names of one type are one alternative.
            let isKnown = alternatives.contains {
                $0.type.resolved == type.resolved && $0.constant == constant
            }
            guard !isKnown else { continue }
            wires.append(wire)
            // The schema itself may be one of the alternatives, where others build on it.
            // Those that build on it stand at the same place.
            let isItself = if case .reference = schema.kind { false } else { schema.node == node }
            alternatives.append((type, constant, isItself ? model : schema.extendedModel))
        }
        let fallback = union.discriminator?.defaultModel.flatMap { names[$0] }.flatMap { name in
            alternatives.firstIndex { alternative in
                if alternative.model.flatMap({ names[$0] }) == name { return true }
                if case .named(name, _) = alternative.type { return true }
                return false
            }
        }
        return UnionDeclaration(
            alternatives: zip(Namer.alternatives(wires), alternatives).map { name, alternative in
                UnionAlternative(
                    name: name, type: alternative.type,
                    tags: tags(of: alternative.type, alternative.model, in: union),
                    constant: alternative.constant)
            },
            discriminator: union.discriminator?.property, fallback: fallback,
            isRecursive: model.map(schemas.isRecursiveUnion) ?? false)
    }

    /// Declares the types that several alternatives need for the same properties beside the choice.
    private func share(_ union: API.Schema.Union, in scope: inout TypeScope) {
        guard !union.known.isEmpty else { return }
        let known = Set(union.known.map(WireName.init))
        var counts: [Node: Int] = [:]
        let properties = union.alternatives.flatMap { alternative -> [API.Schema.Property] in
            guard case .object(let object) = alternative.kind else { return [] }
            return object.properties.filter { known.contains(WireName($0.name)) }
        }
        for property in properties { counts[property.schema.node, default: 0] += 1 }
        for property in properties where counts[property.schema.node, default: 0] > 1 {
            counts[property.schema.node] = 0
            guard NestedNames.wire(property.name, property.schema) != nil else { continue }
            shareTypes(of: property.schema, named: property.name, in: &scope)
        }
    }

    private func shareTypes(
        of schema: API.Schema, named wire: String, in scope: inout TypeScope
    ) {
        switch schema.kind {
        case .array(let element, _):
            shareTypes(of: element, named: NestedNames.item(wire, element), in: &scope)
        case .map(let value): shareTypes(of: value, named: wire + "Value", in: &scope)
        default:
            guard case .named(let name, nil) = type(of: schema, named: wire, in: &scope) else {
                return
            }
            scope.shared[schema.node] = name
        }
    }

    private func tags(
        of type: SwiftType, _ model: String?, in union: API.Schema.Union
    ) -> [String] {
        guard case .named(let name, _) = type else { return [] }
        return (union.discriminator?.mapping ?? []).compactMap { entry in
            entry.model == model || names[entry.model] == name ? entry.value : nil
        }
    }
}

extension ModelSchemas {
    /// Whether a union is, through unions alone, one of its own alternatives: an enum that has itself
    /// as a payload needs a reference.
    func isRecursiveUnion(_ name: String) -> Bool {
        guard let schema = self[name], case .union(let union) = schema.kind else { return false }
        var open = union.alternatives
        var known: Set<WireName> = []
        while let next = open.popLast() {
            switch next.kind {
            case .reference(let other):
                guard WireName(other) != WireName(name) else { return true }
                if known.insert(WireName(other)).inserted, let target = self[other] {
                    open.append(target)
                }
            case .union(let inner): open += inner.alternatives
            default: break
            }
        }
        return false
    }
}
