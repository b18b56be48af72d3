import SDKDocument

/// What all pages say together.
struct MergedFacts: Sendable {
    var server: Stated<String>?
    /// The version that the newest page with one prints.
    var version: String?
    /// What the operations are grouped under, in the order of the pages.
    var tags: [String] = []
    /// In the order of the newest page, then those of the others.
    var operations: [StatedOperation] = []
    var models: [StatedModel] = []

    /// Where each model is named first.
    var namedModels: [String: SourceLocation] {
        var named: [String: SourceLocation] = [:]
        func note(_ type: Stated<PageType>) {
            if let model = type.value.model, named[model] == nil { named[model] = type.location }
        }
        for operation in operations {
            operation.returns.map(note)
            for field in operation.parameters ?? [] { note(field.type) }
        }
        for model in models {
            for field in model.properties { note(field.type) }
        }
        return named
    }
}
