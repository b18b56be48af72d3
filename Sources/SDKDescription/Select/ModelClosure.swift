/// The models that an API's operations need, directly or through other models.
struct ModelClosure {
    private(set) var names: Set<String> = []

    init(of api: API) {
        var models: [String: API.Schema] = [:]
        for model in api.models { models[model.name] = model.schema }
        var pending: [API.Schema] = []
        for operation in api.operations {
            pending += operation.parameters.map(\.schema)
            pending += operation.body?.contents.flatMap(\.schemas) ?? []
            for response in operation.responses {
                pending += response.contents.flatMap(\.schemas)
                pending += response.headers.map(\.schema)
            }
        }
        // Of what a server sends, only the bodies have types.
        for event in api.webhooks + api.operations.flatMap(\.callbacks) {
            pending += event.body?.contents.flatMap(\.schemas) ?? []
        }
        while let schema = pending.popLast() {
            // The model that has the type.
            if let name = schema.origin?.model, names.insert(name).inserted,
                let model = models[name]
            {
                pending.append(model)
            }
            if case .reference(let name) = schema.kind {
                guard names.insert(name).inserted, let model = models[name] else { continue }
                pending.append(model)
            } else {
                pending += schema.children
            }
        }
    }
}

extension API.Schema {
    /// The schemas that stand directly within this one.
    package var children: [API.Schema] {
        switch kind {
        case .any, .boolean, .integer, .number, .string, .enumeration, .reference: []
        case .array(let element, _): [element]
        case .map(let value): [value]
        case .object(let object): object.properties.map(\.schema) + object.additional.schemas
        case .union(let union): union.alternatives
        }
    }
}

extension API.Schema.Additional {
    fileprivate var schemas: [API.Schema] {
        if case .schema(let schema) = self { [schema] } else { [] }
    }
}
