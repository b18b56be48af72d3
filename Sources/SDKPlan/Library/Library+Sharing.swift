import SDKDocument

extension Library {
    /// Finds the properties that all alternatives of a union have.
    mutating func shareProperties() {
        var models: [TypeName: ModelDeclaration] = [:]
        for types in [types] + services.map(\.types) {
            types.forEachNested { type in
                if case .model(let model) = type.kind { models[type.name] = model }
            }
        }
        Self.share(models, in: &types)
        for index in services.indices { Self.share(models, in: &services[index].types) }
    }

    private static func share(
        _ models: [TypeName: ModelDeclaration], in types: inout [TypeDeclaration]
    ) {
        for index in types.indices {
            share(models, in: &types[index].nested)
            guard case .union(var union) = types[index].kind else { continue }
            union.shared = shared(union.alternatives, models)
            types[index].kind = .union(union)
        }
    }

    private static func shared(
        _ alternatives: [UnionAlternative], _ models: [TypeName: ModelDeclaration]
    ) -> [UnionDeclaration.SharedProperty] {
        var all: [ModelDeclaration] = []
        for alternative in alternatives {
            guard case .named(let name, nil) = alternative.type.resolved, let model = models[name]
            else { return [] }
            all.append(model)
        }
        guard all.count > 1 else { return [] }
        let properties = all[0].properties.filter { property in
            all.dropFirst().allSatisfy { model in
                model.properties.contains {
                    WireName($0.wireName) == WireName(property.wireName)
                        && $0.type.resolved == property.type.resolved
                }
            }
        }
        let names = Namer.shared(properties.map(\.wireName), beside: alternatives.map(\.name))
        return zip(properties, names).map { property, name in
            UnionDeclaration.SharedProperty(
                name: name, wireName: property.wireName, type: property.type)
        }
    }
}
