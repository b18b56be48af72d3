import SDKDocument

/// Takes the chosen operations of an API and the models that they need, and applies overrides.
package struct Selector {
    package let selection: Selection
    package let overrides: [Override]

    /// How much of the API was taken.
    package struct Counts: Sendable, Hashable {
        package var operations: Int
        package var allOperations: Int
        package var models: Int
        package var allModels: Int
        /// Operations that can't be called.
        package var operationsLeftOut: Int
    }

    package init(selection: Selection, overrides: [Override] = []) {
        self.selection = selection
        self.overrides = overrides
    }

    package func select(
        from api: API, diagnostics: inout Diagnostics
    ) -> (api: API, counts: Counts) {
        var result = api
        apply(to: &result, diagnostics: &diagnostics)
        if !selection.isEmpty {
            report(api, diagnostics: &diagnostics)
            result.operations.removeAll { !isTaken($0) }
            result.webhooks.removeAll { !isTaken($0) }
            let needed = ModelClosure(of: result).names
            result.models.removeAll { !needed.contains($0.name) }
        }
        let counts = Counts(
            operations: result.operations.count,
            allOperations: api.operations.count + api.operationsLeftOut,
            models: result.models.count, allModels: api.models.count,
            operationsLeftOut: api.operationsLeftOut)
        return (result, counts)
    }

    private func isTaken(_ operation: API.Operation) -> Bool {
        selection.tags.contains { Self.has(operation, tag: $0) }
            || selection.operations.contains { Self.isNamed(operation, $0) }
            || selection.paths.contains { PathPattern($0).matches(operation.path) }
    }

    private static func has(_ operation: API.Operation, tag: String) -> Bool {
        operation.tags.contains { WireName($0) == WireName(tag) }
    }

    private static func isNamed(_ operation: API.Operation, _ name: String) -> Bool {
        [operation.id, operation.methodName].contains { $0.map(WireName.init) == WireName(name) }
    }

    private func report(_ api: API, diagnostics: inout Diagnostics) {
        func report(_ kind: String, _ value: String, isFound: Bool) {
            guard !isFound else { return }
            diagnostics.report(.selectionEmpty, at: Optional<SourceLocation>.none, kind, value)
        }
        for tag in selection.tags {
            report("tag", tag, isFound: api.operations.contains { Self.has($0, tag: tag) })
        }
        for id in selection.operations {
            let isFound = api.operations.contains { Self.isNamed($0, id) }
            report("id", id, isFound: isFound)
        }
        for path in selection.paths {
            let pattern = PathPattern(path)
            report("path", path, isFound: api.operations.contains { pattern.matches($0.path) })
        }
    }

    private func apply(to api: inout API, diagnostics: inout Diagnostics) {
        for override in overrides {
            let applied: Bool
            let kind: String
            let name: String
            switch override.subject {
            case .operation(let id):
                (kind, name) = ("operation", id)
                applied = apply(override.change, toOperation: id, of: &api)
            case .model(let model):
                (kind, name) = ("model", model)
                applied = apply(override.change, toModel: model, of: &api)
            }
            if !applied { diagnostics.report(.overrideStale, at: override.node, kind, name) }
        }
    }

    private func apply(
        _ change: Override.Change, toOperation id: String, of api: inout API
    ) -> Bool {
        guard
            let index = api.operations.firstIndex(where: { operation in
                operation.id.map(WireName.init) == WireName(id)
            })
        else { return false }
        switch change {
        case .rename(let name): api.operations[index].methodName = name
        case .skip: api.operations.remove(at: index)
        }
        return true
    }

    private func apply(_ change: Override.Change, toModel name: String, of api: inout API) -> Bool {
        let wanted = WireName(name)
        guard let index = api.models.firstIndex(where: { WireName($0.name) == wanted }) else {
            return false
        }
        switch change {
        case .rename(let other): api.models[index].swiftName = other
        case .skip: api.models.remove(at: index)
        }
        return true
    }
}
