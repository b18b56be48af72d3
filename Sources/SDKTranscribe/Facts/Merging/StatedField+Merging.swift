extension StatedField {
    /// - Parameter what: Which field it is, for messages.
    mutating func merge(
        _ older: StatedField, _ what: String, of subject: String,
        _ disagreements: inout Disagreements
    ) {
        if !dialect.keepsNames, older.dialect.keepsNames { name = older.name }
        type = disagreements.merge(older.type, with: type, "the type of \(what)", of: subject)
        isReadOnly = isReadOnly || older.isReadOnly
        if isOptional != older.isOptional {
            disagreements.report(
                on: what, of: subject, says(isOptional ? "optional" : "required"),
                older.says(older.isOptional ? "optional" : "required"))
        }
        if let old = older.defaultText {
            if let new = defaultText, new != old {
                disagreements.report(
                    on: "the default of \(what)", of: subject, says(new), older.says(old))
            }
            defaultText = defaultText ?? old
        }
        if text.isEmpty {
            text = older.text
        } else if !older.text.isEmpty, !Disagreements.isSameText(text, older.text) {
            disagreements.report(
                on: "the description of \(what)", of: subject, says(text), older.says(older.text))
        }
    }

    func says(_ text: String) -> Stated<String> {
        Stated(value: text, location: location, dialect: dialect)
    }
}

/// The fields of an operation or a model, and where they stand: there can be none.
struct FieldList {
    /// `parameter` or `property`
    let kind: String
    let fields: [StatedField]
    let owner: Stated<String>

    private func says(_ text: String) -> Stated<String> {
        fields.first?.says(text)
            ?? Stated(value: text, location: owner.location, dialect: owner.dialect)
    }

    func merged(
        with older: FieldList, of subject: String, _ disagreements: inout Disagreements
    ) -> [StatedField] {
        var positions: [String: Int] = [:]
        for (position, field) in fields.enumerated() where positions[field.key] == nil {
            positions[field.key] = position
        }
        var result = fields
        var common: [Int] = []
        var seen: Set<String> = []
        for field in older.fields where seen.insert(field.key).inserted {
            let what = "the \(kind) '\(field.name)'"
            if let position = positions[field.key] {
                common.append(position)
                result[position].merge(field, what, of: subject, &disagreements)
            } else {
                disagreements.report(
                    on: what, of: subject, says("not listed"), field.says("listed"))
            }
        }
        for field in fields where !seen.contains(field.key) {
            disagreements.report(
                on: "the \(kind) '\(field.name)'", of: subject, field.says("listed"),
                older.says("not listed"))
        }
        let inOrder = common.sorted()
        if kind == "parameter", common != inOrder {
            func names(_ order: [Int]) -> String {
                order.map { fields[$0].name }.joined(separator: ", ")
            }
            disagreements.report(
                on: "the order of the parameters", of: subject, says(names(inOrder)),
                older.says(names(common)))
        }
        return result
    }
}
