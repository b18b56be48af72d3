import SDKDocument

/// Compares one page with a description.
struct PageComparison {
    let page: PageFacts
    let document: Document
    let described: [DescribedOperation]
    let schemas: SchemaReader
    private(set) var differences: [PageDifference] = []

    init(page: PageFacts, document: Document, described: [DescribedOperation]) {
        self.page = page
        self.document = document
        self.described = described
        schemas = SchemaReader(document: document)
    }

    mutating func compare() {
        compareServer()
        compareOperations()
        for model in page.models { compare(model) }
    }

    mutating func differ(
        _ kind: PageDifference.Kind, _ subject: String, field: String? = nil, _ stated: String,
        _ described: String, at location: SourceLocation, _ node: Node?
    ) {
        differences.append(
            PageDifference(
                kind: kind, dialect: page.dialect, subject: subject, field: field, stated: stated,
                described: described, location: location, describedAt: node?.location))
    }

    // MARK: - The server

    private mutating func compareServer() {
        guard let server = page.server, let list = document.root["servers"] else { return }
        let addresses = list.elements.flatMap(Self.addresses)
        if addresses.contains(server.value) { return }
        differ(
            .server, "", server.value, addresses.first ?? "none", at: server.location, list)
    }

    /// The addresses that a server stands for: every variable with its default, and each variable
    /// with each of its values.
    private static func addresses(_ server: Node) -> [String] {
        guard let template = server["url"]?.string else { return [] }
        let variables = server["variables"]?.members.map { $0 } ?? []
        func filled(_ values: [String: String]) -> String {
            var rest = Array(template.utf8)[...]
            var result: [UInt8] = []
            while let open = rest.firstIndex(of: 0x7B),
                let close = rest[open...].firstIndex(of: 0x7D)
            {
                result += rest[..<open]
                result += (values[rest[(open + 1)..<close].string] ?? "").utf8
                rest = rest[(close + 1)...]
            }
            return String(decoding: result + rest, as: UTF8.self)
        }
        var defaults: [String: String] = [:]
        for variable in variables {
            defaults[variable.key] = variable.value["default"]?.string ?? ""
        }
        var addresses = [filled(defaults)]
        for variable in variables {
            for value in variable.value["enum"]?.elements.compactMap(\.string) ?? [] {
                addresses.append(filled(defaults.merging([variable.key: value]) { $1 }))
            }
        }
        return addresses
    }

    // MARK: - Operations

    private mutating func compareOperations() {
        var byKey: [String: DescribedOperation] = [:]
        var byName: [String: DescribedOperation] = [:]
        for operation in described {
            byKey[operation.key] = operation
            byName[ASCII.folded(operation.name)] = operation
        }
        var found: Set<String> = []
        for stated in page.operations {
            let name = stated.name.value
            if let operation = byKey[stated.key] {
                found.insert(operation.key)
                compare(stated, operation)
            } else if let operation = byName[ASCII.folded(name)] {
                found.insert(operation.key)
                let node = operation.node
                if operation.verb != stated.verb {
                    differ(.verb, name, stated.verb, operation.verb, at: stated.name.location, node)
                }
                if operation.path != stated.path {
                    differ(.path, name, stated.path, operation.path, at: stated.name.location, node)
                }
                compare(stated, operation)
            } else {
                differ(
                    .operation, name, stated.key, "nothing", at: stated.name.location, nil)
            }
        }
        guard !page.operations.isEmpty else { return }
        let start = SourceLocation(file: page.file, line: 1, column: 1)
        for operation in described
        where !found.contains(operation.key) && operation.belongs(to: page.tag) {
            differ(
                .operation, operation.name, "nothing", operation.key, at: start, operation.node)
        }
    }

    private mutating func compare(_ stated: StatedOperation, _ operation: DescribedOperation) {
        let node = operation.node
        let subject = operation.name
        let name = stated.name
        let isSameName =
            page.dialect.keepsNames
            ? name.value == subject : ASCII.folded(name.value) == ASCII.folded(subject)
        if !isSameName, node["operationId"] != nil {
            differ(.name, subject, name.value, subject, at: name.location, node["operationId"])
        }
        if let parameters = stated.parameters {
            compare(parameters, of: stated, operation)
        }
        if let permissions = stated.permissions {
            let known =
                node[DescriptionUpdater.permissionsKey].flatMap(StatedPermissions.init)
                ?? StatedPermissions(kind: .none, names: [])
            if !known.isSame(as: permissions.value) {
                differ(
                    .permissions, subject, permissions.value.description, known.description,
                    at: permissions.location, node[DescriptionUpdater.permissionsKey] ?? node)
            }
        }
        if let returns = stated.returns { compare(returns, of: operation) }
    }

    // MARK: - Parameters

    private mutating func compare(
        _ fields: [StatedField], of stated: StatedOperation, _ operation: DescribedOperation
    ) {
        let node = operation.node
        let subject = operation.name
        let known = DescribedParameter.all(of: node, schemas: schemas)
        var places: [String: Int] = [:]
        for (place, parameter) in known.enumerated() { places[parameter.key] = place }
        var order: [(place: Int, field: StatedField)] = []
        var hasBody = false
        for field in fields {
            let rule = ParameterPlace(field, in: stated.path)
            if let place = places[field.key] {
                order.append((place, field))
                compare(field, rule, known[place], subject)
            } else if rule == .body, let body = node["requestBody"], !hasBody {
                hasBody = true
                compareBody(field, body, subject)
            } else {
                differ(
                    .parameter, subject, field: field.name, "listed", "not listed",
                    at: field.location, node["parameters"] ?? node)
            }
        }
        let listed = Set(order.map { known[$0.place].key })
        let place = fields.first?.location ?? stated.name.location
        for parameter in known where !listed.contains(parameter.key) {
            differ(
                .parameter, subject, field: parameter.name, "not listed", "listed", at: place,
                parameter.element)
        }
        if let body = node["requestBody"], !hasBody {
            differ(.parameter, subject, field: "body", "not listed", "listed", at: place, body)
        }
        let sorted = order.sorted { $0.place < $1.place }
        if zip(order, sorted).contains(where: { $0.place != $1.place }) {
            differ(
                .order, subject, order.map(\.field.name).joined(separator: ", "),
                sorted.map(\.field.name).joined(separator: ", "), at: place, node["parameters"])
        }
    }

    private mutating func compare(
        _ field: StatedField, _ place: ParameterPlace, _ known: DescribedParameter,
        _ subject: String
    ) {
        let isPath = place.parameter?.place == "path"
        if isPath != (known.place == "path") {
            differ(
                .place, subject, field: field.name, isPath ? "path" : "not in the path",
                known.place, at: field.location, known.node)
        }
        if !isPath, field.isOptional == known.isRequired {
            differ(
                .required, subject, field: field.name,
                field.isOptional ? "optional" : "required",
                known.isRequired ? "required" : "optional", at: field.location, known.node)
        }
        guard let schema = known.node["schema"] else { return }
        compareType(field, schema, subject)
        compareDefault(field, schema, subject)
    }

    private mutating func compareDefault(_ field: StatedField, _ schema: Node, _ subject: String) {
        let known = schema["default"]
        let isSame = field.defaultText.map { known?.says($0) == true } ?? (known == nil)
        if isSame { return }
        differ(
            .default, subject, field: field.name, field.defaultText ?? "none",
            known.map { $0.string ?? $0.jsonText } ?? "none", at: field.location, known ?? schema)
    }

    private mutating func compareBody(_ field: StatedField, _ body: Node, _ subject: String) {
        guard let body = schemas.resolved(body) else { return }
        let isRequired = body["required"]?.bool ?? false
        if field.isOptional == isRequired {
            differ(
                .required, subject, field: field.name,
                field.isOptional ? "optional" : "required",
                isRequired ? "required" : "optional", at: field.location, body)
        }
        for media in body["content"]?.members.map({ $0 }) ?? [] {
            if let schema = media.value["schema"] { compareType(field, schema, subject) }
        }
    }

    private mutating func compareType(_ field: StatedField, _ schema: Node, _ subject: String) {
        guard let known = difference(field.type.value, schema) else { return }
        differ(
            .type, subject, field: field.name, field.type.value.description, known.description,
            at: field.type.location, schema)
    }

    /// What a schema says, if it says something else than a page, or less. A page that says less
    /// does not differ, unless it names no model where there is one.
    private func difference(_ stated: PageType, _ schema: Node) -> PageType? {
        guard let known = schemas.type(of: schema) else { return nil }
        if case .model(let name) = known {
            if stated == known { return nil }
            if schemas.isAlias(name), let alias = schemas.model(name),
                difference(stated, alias) == nil
            {
                return nil
            }
            return known
        }
        return stated.refined(by: known) == known ? nil : known
    }

    // MARK: - Answers

    private mutating func compare(_ returns: Stated<PageType>, of operation: DescribedOperation) {
        let responses =
            operation.node["responses"]?.members.filter {
                $0.key.utf8.first == 0x32
            }.map(\.value) ?? []
        guard !responses.isEmpty else { return }
        let schemas = responses.flatMap { response -> [Node] in
            let content = self.schemas.resolved(response)?["content"]?.members.map { $0 } ?? []
            return content.compactMap { $0.value["schema"] }
        }
        let isSame =
            returns.value == .void
            ? schemas.count < responses.count || schemas.isEmpty
            : schemas.contains { difference(returns.value, $0) == nil }
        if isSame { return }
        let known = schemas.first.flatMap { self.schemas.type(of: $0) } ?? .void
        differ(
            .returnType, operation.name, returns.value.description, known.description,
            at: returns.location, schemas.first ?? responses[0])
    }

    // MARK: - Models

    private mutating func compare(_ model: StatedModel) {
        let subject = model.name.value
        guard let schema = schemas.model(subject) else {
            return differ(
                .model, subject, "described", "nothing", at: model.name.location, nil)
        }
        guard let properties = schema["properties"] else { return }
        let required = Set(schema["required"]?.elements.compactMap(\.string) ?? [])
        var known: [String: Node] = [:]
        for property in properties.members { known[ASCII.folded(property.key)] = property.value }
        for field in model.properties {
            guard let property = known.removeValue(forKey: field.key) else {
                differ(
                    .property, subject, field: field.name, "listed", "not listed",
                    at: field.location, properties)
                continue
            }
            compareType(field, property, subject)
            let isRequired = required.contains(property.key ?? "")
            if field.isOptional == isRequired {
                differ(
                    .required, subject, field: field.name,
                    field.isOptional ? "optional" : "required",
                    isRequired ? "required" : "optional", at: field.location, property)
            }
        }
        for property in known.values.sorted(by: { $0.index < $1.index }) {
            differ(
                .property, subject, field: property.key, "not listed", "listed",
                at: model.name.location, property)
        }
    }
}
