import SDKDescription
import SDKDocument

/// The values of discriminators that stand for models, in all unions of an API.
package struct DiscriminatorTags: Sendable {
    private struct Key: Hashable {
        var model: WireName
        var property: WireName
    }

    /// The first value for a model in each union.
    private var tags: [Key: Set<WireName>] = [:]
    /// The models that alternatives without a name of their own add to.
    package private(set) var extendedModels: [Node: String] = [:]

    package init(_ api: API) {
        var open = api.models.map(\.schema)
        for operation in api.operations {
            open += operation.parameters.map(\.schema)
            open += operation.body?.contents.compactMap(\.schema) ?? []
            open += operation.responses.flatMap { $0.contents.compactMap(\.schema) }
        }
        while let schema = open.popLast() {
            open += schema.children
            if case .object = schema.kind, let model = schema.extendedModel {
                extendedModels[schema.node] = model
            }
            guard case .union(let union) = schema.kind, let discriminator = union.discriminator
            else { continue }
            var named: Set<WireName> = []
            for entry in discriminator.mapping where named.insert(WireName(entry.model)).inserted {
                let key = Key(
                    model: WireName(entry.model), property: WireName(discriminator.property))
                tags[key, default: []].insert(WireName(entry.value))
            }
        }
    }

    /// The value of a property that says that an object is of a model; nil where unions differ.
    package func tag(of model: String?, _ property: String) -> String? {
        guard let model else { return nil }
        let found = tags[Key(model: WireName(model), property: WireName(property))] ?? []
        return found.count == 1 ? found.first?.text : nil
    }
}
