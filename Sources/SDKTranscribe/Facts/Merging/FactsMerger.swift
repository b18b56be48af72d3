import SDKDocument

/// Brings pages together.
struct FactsMerger {
    private(set) var merged = MergedFacts()
    private var disagreements = Disagreements()
    private var missing = Diagnostics()
    private var operationPositions: [String: Int] = [:]
    private var modelPositions: [String: Int] = [:]

    /// - Parameters:
    ///   - pages: What the pages say.
    ///   - order: The dialects, the newest first; one that is missing decides last.
    init(_ pages: [PageFacts], order: [PageDialect]) {
        let ordered = pages.enumerated().sorted {
            let left = order.firstIndex(of: $0.element.dialect) ?? order.count
            let right = order.firstIndex(of: $1.element.dialect) ?? order.count
            return (left, $0.offset) < (right, $1.offset)
        }.map(\.element)
        for page in ordered { add(page) }
        if pages.count > 1 { reportMissingOperations(ordered) }
    }

    var diagnostics: Diagnostics {
        var diagnostics = disagreements.diagnostics
        diagnostics.report(missing)
        return diagnostics
    }

    private mutating func add(_ page: PageFacts) {
        merged.version = merged.version ?? page.version
        if let tag = page.tag, !page.operations.isEmpty, !merged.tags.contains(tag) {
            merged.tags.append(tag)
        }
        disagreements.mergeServer(page.server, into: &merged.server)
        for operation in page.operations {
            if let position = operationPositions[operation.key] {
                merged.operations[position].merge(operation, &disagreements)
            } else {
                operationPositions[operation.key] = merged.operations.count
                merged.operations.append(operation)
            }
        }
        for model in page.models {
            if let position = modelPositions[model.name.value] {
                merged.models[position].merge(model, &disagreements)
            } else {
                modelPositions[model.name.value] = merged.models.count
                merged.models.append(model)
            }
        }
    }

    private mutating func reportMissingOperations(_ pages: [PageFacts]) {
        for page in pages {
            guard let tag = page.tag, !page.operations.isEmpty else { continue }
            let known = Set(page.operations.map(\.key))
            let lacking = merged.operations.filter {
                $0.tags.contains(tag) && !known.contains($0.key)
            }
            guard !lacking.isEmpty else { continue }
            missing.report(
                .pageOperationMissing, at: SourceLocation(file: page.file, line: 1, column: 1),
                lacking.map(\.name.value).joined(separator: ", "))
        }
    }
}

extension Disagreements {
    fileprivate mutating func mergeServer(
        _ older: Stated<String>?, into newer: inout Stated<String>?
    ) {
        guard let older else { return }
        if let newer, newer.value != older.value {
            report(on: "the address", of: nil, newer, older)
        }
        newer = newer ?? older
    }
}
