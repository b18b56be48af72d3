extension API {
    /// Changes each schema of the models and operations, those inside of others first.
    mutating func updateSchemas(_ change: (inout Schema) -> Void) {
        for index in models.indices { models[index].schema.update(change) }
        for index in operations.indices { operations[index].updateSchemas(change) }
        for index in webhooks.indices { webhooks[index].updateSchemas(change) }
    }
}

extension API.Operation {
    fileprivate mutating func updateSchemas(_ change: (inout API.Schema) -> Void) {
        for index in parameters.indices { parameters[index].schema.update(change) }
        body?.contents.update(change)
        for index in responses.indices { responses[index].contents.update(change) }
        for index in callbacks.indices { callbacks[index].updateSchemas(change) }
    }
}

extension [API.Content] {
    fileprivate mutating func update(_ change: (inout API.Schema) -> Void) {
        for index in indices {
            self[index].schema?.update(change)
            self[index].itemSchema?.update(change)
        }
    }
}

extension API.Schema {
    fileprivate mutating func update(_ change: (inout API.Schema) -> Void) {
        switch kind {
        case .array(var element, let unique):
            element.update(change)
            kind = .array(element, unique: unique)
        case .map(var value):
            value.update(change)
            kind = .map(value)
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].schema.update(change)
            }
            if case .schema(var value) = object.additional {
                value.update(change)
                object.additional = .schema(value)
            }
            kind = .object(object)
        case .union(var union):
            for index in union.alternatives.indices { union.alternatives[index].update(change) }
            kind = .union(union)
        case .any, .boolean, .integer, .number, .string, .enumeration, .reference: break
        }
        change(&self)
    }
}
