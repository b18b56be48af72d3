import SDKDocument

/// Brings pages together. Where they disagree the newest decides; where it says nothing or less,
/// the next one does.
struct FactsMerger {
    private(set) var diagnostics = Diagnostics()
    private(set) var merged = MergedFacts()
    private var operationPlaces: [String: Int] = [:]
    private var modelPlaces: [String: Int] = [:]

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
        reportMissingOperations(ordered)
    }

    private mutating func add(_ page: PageFacts) {
        merged.version = merged.version ?? page.version
        if let tag = page.tag, !page.operations.isEmpty, !merged.tags.contains(tag) {
            merged.tags.append(tag)
        }
        if let server = page.server {
            if let newer = merged.server, newer.value != server.value {
                disagree(on: "the address", subject: nil, newer, server) { $0 }
            }
            merged.server = merged.server ?? server
        }
        for operation in page.operations {
            if let place = operationPlaces[operation.key] {
                var newer = merged.operations[place]
                merge(operation, into: &newer)
                merged.operations[place] = newer
            } else {
                operationPlaces[operation.key] = merged.operations.count
                merged.operations.append(operation)
            }
        }
        for model in page.models {
            if let place = modelPlaces[model.name.value] {
                var newer = merged.models[place]
                merge(model, into: &newer)
                merged.models[place] = newer
            } else {
                modelPlaces[model.name.value] = merged.models.count
                merged.models.append(model)
            }
        }
    }

    // MARK: - Operations

    private mutating func merge(_ older: StatedOperation, into newer: inout StatedOperation) {
        let subject = newer.name.value
        if ASCII.folded(newer.name.value) != ASCII.folded(older.name.value) {
            disagree(on: "the name", subject: subject, newer.name, older.name) { $0 }
        } else if !newer.name.dialect.keepsNames, older.name.dialect.keepsNames {
            newer.name = older.name
        }
        newer.tag = newer.tag ?? older.tag
        merge(older.summary, into: &newer.summary, "the summary", subject)
        merge(older.text, into: &newer.text, "the description", subject)
        if let old = older.permissions {
            if let new = newer.permissions, !new.value.isSame(as: old.value) {
                disagree(on: "the permissions", subject: subject, new, old) { $0.description }
            }
            newer.permissions = newer.permissions ?? old
        }
        if let old = older.returns {
            if let new = newer.returns {
                newer.returns = merge(old, with: new, "the return type", subject)
            } else {
                newer.returns = old
            }
        }
        if let old = older.parameters {
            if let new = newer.parameters {
                newer.parameters = merge(
                    Table(fields: old, owner: older.name),
                    into: Table(fields: new, owner: newer.name),
                    subject, what: "parameter")
            } else {
                newer.parameters = old
            }
        }
    }

    private mutating func merge(
        _ older: Stated<String>?, into newer: inout Stated<String>?, _ what: String,
        _ subject: String
    ) {
        guard let older else { return }
        if let newer, !Self.isSameText(newer.value, older.value) {
            disagree(on: what, subject: subject, newer, older) { $0 }
        }
        newer = newer ?? older
    }

    /// White space does not count.
    private static func isSameText(_ left: String, _ right: String) -> Bool {
        left == right
            || left.split(whereSeparator: \.isWhitespace)
                == right.split(whereSeparator: \.isWhitespace)
    }

    private mutating func merge(
        _ older: Stated<PageType>, with newer: Stated<PageType>, _ what: String, _ subject: String
    ) -> Stated<PageType> {
        guard let refined = newer.value.refined(by: older.value) else {
            disagree(on: what, subject: subject, newer, older) { $0.description }
            return newer
        }
        return refined == newer.value
            ? newer : Stated(value: refined, location: older.location, dialect: older.dialect)
    }

    // MARK: - Parameters and properties

    /// A list of fields, and where it is: a list can be empty.
    private struct Table {
        let fields: [StatedField]
        let owner: Stated<String>

        var location: SourceLocation { fields.first?.location ?? owner.location }
        var dialect: PageDialect { fields.first?.dialect ?? owner.dialect }

        func says<Value>(_ value: Value) -> Stated<Value> {
            Stated(value: value, location: location, dialect: dialect)
        }
    }

    private mutating func merge(
        _ older: Table, into newer: Table, _ subject: String, what: String
    ) -> [StatedField] {
        var places: [String: Int] = [:]
        for (place, field) in newer.fields.enumerated() where places[field.key] == nil {
            places[field.key] = place
        }
        var fields = newer.fields
        var common: [Int] = []
        var seen: Set<String> = []
        for field in older.fields where seen.insert(field.key).inserted {
            let name = "the \(what) '\(field.name)'"
            if let place = places[field.key] {
                common.append(place)
                merge(field, into: &fields[place], name, subject)
            } else {
                disagree(
                    on: name, subject: subject, newer.says("not listed"), Self.listed(field)
                ) { $0 }
            }
        }
        for field in newer.fields where !seen.contains(field.key) {
            disagree(
                on: "the \(what) '\(field.name)'", subject: subject, Self.listed(field),
                older.says("not listed")
            ) { $0 }
        }
        let inOrder = common.sorted()
        if what == "parameter", common != inOrder {
            disagree(
                on: "the order of the parameters", subject: subject,
                newer.says(inOrder.map { newer.fields[$0].name }.joined(separator: ", ")),
                older.says(common.map { newer.fields[$0].name }.joined(separator: ", "))
            ) { $0 }
        }
        return fields
    }

    private static func listed(_ field: StatedField) -> Stated<String> {
        Stated(value: "listed", location: field.location, dialect: field.dialect)
    }

    private mutating func merge(
        _ older: StatedField, into newer: inout StatedField, _ name: String, _ subject: String
    ) {
        if !newer.dialect.keepsNames, older.dialect.keepsNames { newer.name = older.name }
        newer.type = merge(older.type, with: newer.type, "the type of \(name)", subject)
        if newer.isOptional != older.isOptional {
            disagree(
                on: name, subject: subject, Self.need(newer), Self.need(older)
            ) { $0 }
        }
        if let old = older.defaultText {
            if let new = newer.defaultText, new != old {
                disagree(
                    on: "the default of \(name)", subject: subject,
                    Stated(value: new, location: newer.location, dialect: newer.dialect),
                    Stated(value: old, location: older.location, dialect: older.dialect)
                ) { $0 }
            }
            newer.defaultText = newer.defaultText ?? old
        }
        if newer.text.isEmpty {
            newer.text = older.text
        } else if !older.text.isEmpty, !Self.isSameText(newer.text, older.text) {
            disagree(
                on: "the description of \(name)", subject: subject,
                Stated(value: newer.text, location: newer.location, dialect: newer.dialect),
                Stated(value: older.text, location: older.location, dialect: older.dialect)
            ) { $0 }
        }
    }

    private static func need(_ field: StatedField) -> Stated<String> {
        Stated(
            value: field.isOptional ? "optional" : "required", location: field.location,
            dialect: field.dialect)
    }

    // MARK: - Models

    private mutating func merge(_ older: StatedModel, into newer: inout StatedModel) {
        let subject = newer.name.value
        merge(older.text, into: &newer.text, "the description", subject)
        if let values = older.values, newer.values == nil, newer.properties.isEmpty {
            newer.values = values
        }
        newer.properties = merge(
            Table(fields: older.properties, owner: older.name),
            into: Table(fields: newer.properties, owner: newer.name), subject, what: "property")
    }

    // MARK: - Reports

    private mutating func disagree<Value>(
        on what: String, subject: String?, _ newer: Stated<Value>, _ older: Stated<Value>,
        _ text: (Value) -> String
    ) {
        diagnostics.report(
            .pageDisagreement, at: newer.location, subject: subject, what, newer.dialect.title,
            text(newer.value), older.dialect.title, text(older.value),
            related: [
                RelatedLocation(label: "the \(older.dialect.title) page", location: older.location)
            ])
    }

    private mutating func reportMissingOperations(_ pages: [PageFacts]) {
        guard pages.count > 1 else { return }
        for page in pages {
            guard let tag = page.tag, !page.operations.isEmpty else { continue }
            let known = Set(page.operations.map(\.key))
            let missing = merged.operations.filter { $0.tag == tag && !known.contains($0.key) }
            guard !missing.isEmpty else { continue }
            diagnostics.report(
                .pageOperationMissing, at: SourceLocation(file: page.file, line: 1, column: 1),
                missing.map(\.name.value).joined(separator: ", "))
        }
    }
}
