extension StatedOperation {
    mutating func merge(_ older: StatedOperation, _ disagreements: inout Disagreements) {
        let subject = name.value
        if ASCII.folded(name.value) != ASCII.folded(older.name.value) {
            disagreements.report(on: "the name", of: subject, name, older.name)
        } else if !name.dialect.keepsNames, older.name.dialect.keepsNames {
            name = older.name
        }
        for tag in older.tags where !tags.contains(tag) { tags.append(tag) }
        isDeprecated = isDeprecated || older.isDeprecated
        disagreements.merge(older.summary, into: &summary, "the summary", of: subject)
        disagreements.merge(older.text, into: &text, "the description", of: subject)
        if let old = older.permissions {
            if let new = permissions, !new.value.isSame(as: old.value) {
                disagreements.report(on: "the permissions", of: subject, new, old) {
                    $0.description
                }
            }
            permissions = permissions ?? old
        }
        if let old = older.returns {
            returns =
                returns.map {
                    disagreements.merge(old, with: $0, "the return type", of: subject)
                } ?? old
        }
        if let old = older.parameters {
            parameters =
                parameters.map {
                    FieldList(kind: "parameter", fields: $0, owner: name).merged(
                        with: FieldList(kind: "parameter", fields: old, owner: older.name),
                        of: subject, &disagreements)
                } ?? old
        }
    }
}

extension StatedModel {
    mutating func merge(_ older: StatedModel, _ disagreements: inout Disagreements) {
        let subject = name.value
        disagreements.merge(older.text, into: &text, "the description", of: subject)
        if values == nil, properties.isEmpty { values = older.values }
        properties = FieldList(kind: "property", fields: properties, owner: name).merged(
            with: FieldList(kind: "property", fields: older.properties, owner: older.name),
            of: subject, &disagreements)
    }
}
