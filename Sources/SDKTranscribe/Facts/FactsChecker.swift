import SDKDocument

/// Takes out what would make a description invalid. What pages say wrong is told, with the line.
struct FactsChecker {
    private(set) var facts: MergedFacts
    private(set) var diagnostics = Diagnostics()
    private let models: [String: StatedModel]
    /// The operation of each name.
    private var owners: [String: String]

    /// - Parameter described: The operations of the description that the pages are brought into.
    init(_ facts: MergedFacts, described: [DescribedOperation]) {
        self.facts = facts
        models = Dictionary(facts.models.map { ($0.name.value, $0) }) { first, _ in first }
        owners = Dictionary(
            described.compactMap { operation in
                operation.node["operationId"]?.string.map { ($0, operation.key) }
            }
        ) { first, _ in first }
        self.facts.operations = facts.operations.map { checked($0) }
        self.facts.models = facts.models.map { model in
            var model = model
            model.properties = model.properties.map { checked($0, of: model.name.value) }
            return model
        }
    }

    private mutating func checked(_ operation: StatedOperation) -> StatedOperation {
        var operation = operation
        let name = operation.name.value
        if let owner = owners[name], owner != operation.key {
            diagnostics.report(
                .pageNameTaken, at: operation.name.location, subject: name, operation.key, owner)
            operation.sharesName = true
        } else {
            owners[name] = operation.key
        }
        operation.parameters = operation.parameters?.map { checked($0, of: name) }
        return operation
    }

    private mutating func checked(_ field: StatedField, of subject: String) -> StatedField {
        var field = field
        let type = field.type
        if let text = field.defaultText, !fits(text, type.value) {
            diagnostics.report(
                .pageDefaultUnfit, at: field.location, subject: subject, text, field.name,
                type.value.description)
            field.defaultText = nil
        }
        field.type = Stated(
            value: type.value.withoutRepeatedValues, location: type.location,
            dialect: type.dialect)
        return field
    }

    private func fits(_ text: String, _ type: PageType) -> Bool {
        if case .model(let name) = type, let model = models[name] {
            return model.values?.contains(text) == true
        }
        return type.fits(default: text)
    }
}
