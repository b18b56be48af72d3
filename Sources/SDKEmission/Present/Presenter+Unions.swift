import SDKPlan

extension Presenter {
    func view(
        _ union: UnionDeclaration, _ scope: SpellingScope, isParameter: Bool
    ) -> UnionView {
        UnionView(
            alternatives: union.alternatives.map { alternative in
                let payload =
                    alternative.constant == nil ? "(\(scope.spell(alternative.type)))" : ""
                return UnionView.Alternative(declaration: alternative.name.declared + payload)
            },
            isRecursive: union.isRecursive, isParameter: isParameter,
            text: union.text?.name.declared, hasShared: !union.shared.isEmpty,
            shared: union.shared.map { property in
                UnionView.Shared(
                    name: property.name.declared, type: scope.spell(property.type),
                    key: SwiftLiteral.string(property.wireName))
            })
    }

    /// What tells a union's alternatives, and how their values get in and out of its cases.
    func table(_ union: UnionDeclaration, _ scope: SpellingScope) -> TableView.UnionTable {
        let rows = union.alternatives.map(row)
        let used = rows.lastIndex { !$0.isEmpty }.map { rows[...$0] } ?? []
        var discriminator = ""
        let hasTags = union.alternatives.contains { !$0.tags.isEmpty }
        if let property = union.discriminator, hasTags || union.fallback != nil {
            discriminator = ", discriminator: " + SwiftLiteral.string(property)
            if let fallback = union.fallback { discriminator += ", fallback: \(fallback)" }
        }
        return TableView.UnionTable(
            alternatives: union.alternatives.enumerated().map(alternative),
            types: union.alternatives.map { scope.spell($0.type) + ".self" }
                .joined(separator: ", "),
            discriminator: discriminator, hasRows: !used.isEmpty, rows: Array(used))
    }

    private func row(_ alternative: UnionAlternative) -> String {
        switch alternative.constant {
        case .string(let text)?: return "=" + SwiftLiteral.tableKey(text)
        case .literal(let text)?: return "=" + SwiftLiteral.tableKey(text)
        case .member?, nil: break
        }
        return alternative.tags.map(SwiftLiteral.tableKey).joined(separator: " ")
    }

    private func alternative(
        _ index: Int, _ alternative: UnionAlternative
    ) -> TableView.Alternative {
        let name = "." + alternative.name.declared
        let constant = alternative.constant.map(Self.expression)
        return TableView.Alternative(
            index: String(index), pattern: name + (constant == nil ? "(let value)" : ""),
            value: constant ?? "value",
            made: name + (constant == nil ? "(choice.value())" : ""))
    }
}
