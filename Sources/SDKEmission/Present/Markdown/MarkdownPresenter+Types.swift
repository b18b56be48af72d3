import SDKDocument
import SDKPlan

extension MarkdownPresenter {
    func view(_ type: TypeDeclaration) -> TypePageView {
        let address = map.types[type.name] ?? PageMap.typeList
        let uses = uses(type, from: address)
        return TypePageView(
            module: MarkdownText.code(library.moduleName), type: section(type, from: address),
            nested: sections(type.nested, from: address), uses: uses, isUsed: !uses.isEmpty)
    }

    /// Sections for types and those within them, in the order in which ``PageMap`` names them.
    func sections(_ types: [TypeDeclaration], from origin: PageMap.Address) -> [TypeSectionView] {
        types.flatMap { [section($0, from: origin)] + sections($0.nested, from: origin) }
    }

    private func section(
        _ type: TypeDeclaration, from origin: PageMap.Address
    ) -> TypeSectionView {
        var notes = type.documentation.notes.map {
            DocComment.sentence($0) { MarkdownText.code($0) }
        }
        if let wire = type.wireName, wire != type.name.text {
            notes.insert("In the description: \(MarkdownText.code(wire)).", at: 0)
        }
        var head: [String] = []
        var rows: [String] = []
        var tail: [String] = []
        switch type.kind {
        case .model(let model):
            head = ["Property", "Type", "Required", "Description"]
            rows = model.properties.map { row($0, from: origin) }
            if let additional = model.additional {
                rows.append(
                    Self.row([
                        "`additionalProperties`",
                        map.text(.dictionary(additional), from: origin), "no",
                        "The values under all other keys.",
                    ]))
            }
            if rows.isEmpty { notes.append("It has no properties of its own.") }
        case .enumeration(let enumeration):
            head = ["Constant", "Value"]
            rows = enumeration.values.map { value in
                Self.row([
                    MarkdownText.code("." + value.name.text, inCell: true),
                    MarkdownText.code(value.wireText, inCell: true),
                ])
            }
            notes.append("An open enum: any other value is kept as it came.")
        case .union(let union):
            head = ["Case", "Type"] + (union.discriminator == nil ? [] : ["Discriminator"])
            rows = union.alternatives.map { row($0, union, from: origin) }
            notes.append("One of the types below, or something else, which is kept as it came.")
            if let key = union.discriminator {
                notes.append("The property \(MarkdownText.code(key)) tells which.")
            }
            if !union.shared.isEmpty {
                let names = union.shared.map { MarkdownText.code($0.name.text) }
                notes.append("All have \(names.joined(separator: ", ")).")
            }
        case .multipart(let parts):
            head = ["Part", "Type", "Required", "Description"]
            rows = parts.map { row($0, from: origin) }
            notes.append("The parts of a multipart body.")
        case .headers(let headers):
            head = ["Header", "Type", "Description"]
            rows = headers.map { row($0, from: origin) }
        case .events(let events):
            head = ["Property", "Event", "Type", "Description"]
            rows = events.map { event in
                Self.row([
                    MarkdownText.code(event.name.text, inCell: true),
                    MarkdownText.code(event.wireName, inCell: true),
                    map.text(event.type, from: origin),
                    Self.cell(
                        event.documentation, extra: event.isDeprecated ? ["Deprecated."] : []),
                ])
            }
            notes.append("An event of another name is kept as it came.")
        case .alias(let target):
            notes.insert("Another name for \(map.text(target, from: origin)).", at: 0)
        }
        if library.errors.contains(where: { $0.type.linked == type.name }) {
            notes.append("Error responses carry it.")
        }
        if case .model = type.kind { tail = initializer(type) }
        // Blocks, with an empty line between each two of them and before the table.
        var lead = type.documentation.text.map(MarkdownText.lines) ?? []
        if type.isDeprecated { lead.insert(contentsOf: ["**Deprecated.**", ""], at: 0) }
        if !notes.isEmpty { lead += (lead.isEmpty ? [] : [""]) + [notes.joined(separator: " ")] }
        if !lead.isEmpty, !rows.isEmpty { lead.append("") }
        return TypeSectionView(
            anchor: map.types[type.name]?.anchor?.explicitID,
            heading: MarkdownText.inline(type.name.path), kind: Self.kindText(type.kind),
            lead: lead, hasRows: !rows.isEmpty, head: Self.row(head),
            rule: Self.row(head.map { _ in "---" }), rows: rows, example: tail,
            hasExample: !tail.isEmpty)
    }

    private func row(_ property: PropertyDeclaration, from origin: PageMap.Address) -> String {
        var extra: [String] = []
        if property.wireName != property.name.text {
            extra.append("On the wire: \(MarkdownText.code(property.wireName, inCell: true)).")
        }
        if let constant = property.constant {
            extra.append("Always \(MarkdownText.code(constant, inCell: true)).")
        }
        if property.isNullable { extra.append("Can be null.") }
        if property.isSecret { extra.append("Secret: masked where the model is printed.") }
        if property.isDeprecated { extra.append("Deprecated.") }
        if let values = values(of: property.type) { extra.append(values) }
        return Self.row([
            MarkdownText.code(property.name.text, inCell: true),
            map.text(property.type, isOptional: property.isOptional, from: origin),
            property.presence == .optional ? "no" : "yes",
            Self.cell(property.documentation, extra: extra),
        ])
    }

    private func row(_ part: PartDeclaration, from origin: PageMap.Address) -> String {
        var extra: [String] = []
        if part.wireName != part.name.text {
            extra.append("On the wire: \(MarkdownText.code(part.wireName, inCell: true)).")
        }
        if let type = part.contentType {
            extra.append("Sent as \(MarkdownText.code(type, inCell: true)).")
        }
        if part.isDeprecated { extra.append("Deprecated.") }
        if let values = values(of: part.type) { extra.append(values) }
        return Self.row([
            MarkdownText.code(part.name.text, inCell: true),
            map.text(part.type, isOptional: !part.isRequired, from: origin),
            part.isRequired ? "yes" : "no", Self.cell(part.documentation, extra: extra),
        ])
    }

    private func row(_ header: HeaderDeclaration, from origin: PageMap.Address) -> String {
        let wire = "On the wire: \(MarkdownText.code(header.wireName, inCell: true))."
        return Self.row([
            MarkdownText.code(header.name.text, inCell: true),
            map.text(
                header.isList ? .array(header.type) : header.type, isOptional: true, from: origin),
            Self.cell(header.documentation, extra: [wire]),
        ])
    }

    private func row(
        _ alternative: UnionAlternative, _ union: UnionDeclaration, from origin: PageMap.Address
    ) -> String {
        var cells = [
            MarkdownText.code("." + alternative.name.text, inCell: true),
            alternative.constant == nil ? map.text(alternative.type, from: origin) : "",
        ]
        if union.discriminator != nil {
            cells.append(
                alternative.tags.map { MarkdownText.code($0, inCell: true) }
                    .joined(separator: ", "))
        }
        return Self.row(cells)
    }

    /// How a model that requests carry is made; nothing for the others.
    private func initializer(_ type: TypeDeclaration) -> [String] {
        let isSent = usage.methods[type.name]?.contains { $0.roles.contains(.body) } ?? false
        guard isSent else { return [] }
        var builder = ExampleBuilder(declarations: map.declarations)
        let value = builder.expression(
            .named(type.name, alias: nil), ExampleBuilder.Hint(name: "body"))
        guard let value else { return [] }
        let imports = builder.foundationTypes.sorted().map { "import struct Foundation." + $0 }
        return (imports.isEmpty ? [] : imports + [""]) + value.lines(after: "let body = ")
            + ["print(body)"]
    }

    // MARK: - Uses

    private static let shownUses = 40

    private func uses(
        _ type: TypeDeclaration, from origin: PageMap.Address
    ) -> [String] {
        var lines: [String] = []
        for use in usage.methods[type.name] ?? [] {
            let page = map.services[use.service]
            let service = library.services[use.service]
            var address = page.address
            address.anchor = page.methods[use.method]
            let name = service.name.text + "." + service.methods[use.method].name.text
            let roles = use.roles.map(\.rawValue).joined(separator: ", ")
            lines.append(
                "- [\(MarkdownText.inline(name))](\(address.link(from: origin))): \(roles)")
        }
        for name in usage.types[type.name] ?? [] {
            guard let address = map.types[name] else { continue }
            lines.append("- [\(MarkdownText.inline(name.text))](\(address.link(from: origin)))")
        }
        guard lines.count > Self.shownUses else { return lines }
        return lines.prefix(Self.shownUses) + ["- and \(lines.count - Self.shownUses) more"]
    }
}
