import SDKDocument

/// Compares one page with a description.
enum PageComparison {
    static func differences(
        _ page: PageFacts, _ document: Document, _ described: [DescribedOperation],
        keys: DescriptionKeys
    ) -> [PageDifference] {
        var differences = PageDifferences(
            dialect: page.dialect, schemas: SchemaReader(document: document), keys: keys)
        compareServer(page, document, &differences)
        compareOperations(page, described, &differences)
        for model in page.models { ModelComparison.compare(model, &differences) }
        return differences.found
    }

    private static func compareServer(
        _ page: PageFacts, _ document: Document, _ differences: inout PageDifferences
    ) {
        guard let server = page.server, let list = document.root["servers"] else { return }
        let addresses = list.elements.flatMap(DescribedServer.addresses)
        if addresses.contains(server.value) { return }
        differences.add(
            .server, "", server.value, addresses.first ?? "none", at: server.location, list)
    }

    private static func compareOperations(
        _ page: PageFacts, _ described: [DescribedOperation],
        _ differences: inout PageDifferences
    ) {
        var byKey: [String: DescribedOperation] = [:]
        var byName: [String: DescribedOperation] = [:]
        for operation in described {
            byKey[operation.key] = operation
            byName[ASCII.folded(operation.name)] = operation
        }
        var found: Set<String> = []
        for stated in page.operations {
            let name = stated.name
            guard let operation = byKey[stated.key] ?? byName[ASCII.folded(name.value)] else {
                differences.add(
                    .operation, name.value, stated.key, "nothing", at: name.location, nil)
                continue
            }
            found.insert(operation.key)
            if operation.verb != stated.verb {
                differences.add(
                    .verb, name.value, stated.verb, operation.verb, at: name.location,
                    operation.node)
            }
            if operation.path != stated.path {
                differences.add(
                    .path, name.value, stated.path, operation.path, at: name.location,
                    operation.node)
            }
            OperationComparison(stated: stated, operation: operation).compare(&differences)
        }
        guard !page.operations.isEmpty else { return }
        let start = SourceLocation(file: page.file, line: 1, column: 1)
        for operation in described
        where !found.contains(operation.key) && operation.belongs(to: page.tag) {
            differences.add(
                .operation, operation.name, "nothing", operation.key, at: start, operation.node)
        }
    }
}
