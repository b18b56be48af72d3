import SDKDocument

/// Compares what a page says of an operation with the one that a description has.
struct OperationComparison {
    let stated: StatedOperation
    let operation: DescribedOperation

    private var node: Node { operation.node }
    private var subject: String { operation.name }

    func compare(_ differences: inout PageDifferences) {
        compareName(&differences)
        if let parameters = stated.parameters { compareParameters(parameters, &differences) }
        comparePermissions(&differences)
        compareReturns(&differences)
        // A page that does not say so can be older.
        if stated.isDeprecated, node["deprecated"]?.bool != true {
            differences.add(
                .deprecated, subject, "deprecated", "not deprecated", at: stated.name.location,
                node["deprecated"] ?? node)
        }
    }

    private func compareName(_ differences: inout PageDifferences) {
        let name = stated.name
        let isSame =
            name.dialect.keepsNames
            ? name.value == subject : ASCII.folded(name.value) == ASCII.folded(subject)
        if isSame || node["operationId"] == nil { return }
        differences.add(
            .name, subject, name.value, subject, at: name.location, node["operationId"])
    }

    private func comparePermissions(_ differences: inout PageDifferences) {
        guard let permissions = stated.permissions, !differences.keys.permissions.isEmpty else {
            return
        }
        let member = differences.keys.permissions(of: node)
        let known =
            member.flatMap(StatedPermissions.init) ?? StatedPermissions(kind: .none, names: [])
        if known.isSame(as: permissions.value) { return }
        differences.add(
            .permissions, subject, permissions.value.description, known.description,
            at: permissions.location, member ?? node)
    }

    // MARK: - Parameters

    private func compareParameters(
        _ fields: [StatedField], _ differences: inout PageDifferences
    ) {
        let known = DescribedParameter.all(of: node, schemas: differences.schemas)
        var positions: [String: Int] = [:]
        for (position, parameter) in known.enumerated() { positions[parameter.key] = position }
        var order: [(position: Int, name: String)] = []
        var hasBody = false
        for (field, location) in ParameterLocation.all(of: stated) {
            if let position = positions[field.key] {
                order.append((position, field.name))
                compare(field, location, known[position], &differences)
            } else if location.parameter == nil, let body = node["requestBody"] {
                hasBody = true
                if location == .body { compareBody(field, body, &differences) }
            } else {
                differences.add(
                    .parameter, subject, field: field.name, "listed", "not listed",
                    at: field.location, node["parameters"] ?? node)
            }
        }
        let listed = Set(order.map(\.position))
        let location = fields.first?.location ?? stated.name.location
        for (position, parameter) in known.enumerated() where !listed.contains(position) {
            differences.add(
                .parameter, subject, field: parameter.name, "not listed", "listed", at: location,
                parameter.element)
        }
        if let body = node["requestBody"], !hasBody {
            differences.add(
                .parameter, subject, field: "body", "not listed", "listed", at: location, body)
        }
        let sorted = order.sorted { $0.position < $1.position }
        if zip(order, sorted).contains(where: { $0.position != $1.position }) {
            differences.add(
                .order, subject, order.map(\.name).joined(separator: ", "),
                sorted.map(\.name).joined(separator: ", "), at: location, node["parameters"])
        }
    }

    private func compare(
        _ field: StatedField, _ location: ParameterLocation, _ known: DescribedParameter,
        _ differences: inout PageDifferences
    ) {
        let isPath = location.parameter?.location == "path"
        if isPath != (known.location == "path") {
            differences.add(
                .location, subject, field: field.name, isPath ? "path" : "not in the path",
                known.location, at: field.location, known.node)
        }
        if !isPath {
            differences.compareNeed(
                of: field, isRequired: known.isRequired, subject, known.node)
        }
        guard let schema = known.node["schema"] else { return }
        differences.compareType(of: field, schema, subject)
        let value = schema["default"]
        let isSame = field.defaultText.map { value?.says($0) == true } ?? (value == nil)
        // A default that is no value of its type never gets into a description.
        if let text = field.defaultText, value == nil, !field.type.value.fits(default: text) {
            return
        }
        if isSame { return }
        differences.add(
            .default, subject, field: field.name, field.defaultText ?? "none",
            value.map { $0.string ?? $0.jsonText } ?? "none", at: field.location, value ?? schema)
    }

    private func compareBody(
        _ field: StatedField, _ body: Node, _ differences: inout PageDifferences
    ) {
        guard let body = differences.schemas.resolved(body) else { return }
        differences.compareNeed(
            of: field, isRequired: body["required"]?.bool ?? false, subject, body)
        for media in body["content"]?.members.map({ $0 }) ?? [] {
            if let schema = media.value["schema"] {
                differences.compareType(of: field, schema, subject)
            }
        }
    }

    // MARK: - Responses

    private func compareReturns(_ differences: inout PageDifferences) {
        guard let returns = stated.returns else { return }
        let responses =
            node["responses"]?.members.filter { $0.key.utf8.first == 0x32 }.map(\.value) ?? []
        guard let first = responses.first else { return }
        let schemas = responses.flatMap { response -> [Node] in
            let content = differences.schemas.resolved(response)?["content"]
            return content?.members.compactMap { $0.value["schema"] } ?? []
        }
        let isSame =
            returns.value == .void
            ? schemas.count < responses.count || schemas.isEmpty
            : schemas.contains { differences.difference(returns.value, $0) == nil }
        if isSame { return }
        let known = schemas.first.flatMap { differences.schemas.type(of: $0) } ?? .void
        differences.add(
            .returnType, subject, returns.value.description, known.description,
            at: returns.location, schemas.first ?? first)
    }
}
