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
        var open: [API.Schema] = []
        func add(_ schema: API.Schema?) {
            if let schema, schema.hasParts { open.append(schema) }
        }
        for model in api.models { add(model.schema) }
        for operation in api.operations {
            for parameter in operation.parameters { add(parameter.schema) }
            for content in operation.body?.contents ?? [] { add(content.schema) }
            for response in operation.responses {
                for content in response.contents { add(content.schema) }
            }
        }
        while let schema = open.popLast() {
            for child in schema.children { add(child) }
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
