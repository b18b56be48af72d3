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
            isRecursive: union.isRecursive, isParameter: isParameter, isText: union.text != nil)
    }

    /// What stands behind the unions among types and in them. An extension stands in no other type,
    /// so that all names are spelled as at the top of a file.
    func unionExtensions(of types: [TypeDeclaration]) -> [UnionExtensionView] {
        types.flatMap { type -> [UnionExtensionView] in
            var views: [UnionExtensionView] = []
            if case .union(let union) = type.kind {
                views.append(unionExtension(union, of: type))
            }
            return views + unionExtensions(of: type.nested)
        }
    }

    private func unionExtension(
        _ union: UnionDeclaration, of type: TypeDeclaration
    ) -> UnionExtensionView {
        let scope = scope.extending(type.name, nested: type.nested)
        let rows = union.alternatives.map(row)
        let used = rows.lastIndex { !$0.isEmpty }.map { rows[...$0] } ?? []
        let hasTags = union.alternatives.contains { !$0.tags.isEmpty }
        return UnionExtensionView(
            path: type.name.path,
            hasShared: !union.shared.isEmpty,
            shared: union.shared.map { property in
                UnionExtensionView.Shared(
                    name: property.name.declared, type: scope.spell(property.type),
                    key: SwiftLiteral.string(property.wireName))
            },
            text: union.text?.name.declared,
            alternatives: union.alternatives.enumerated().map(alternative),
            types: union.alternatives.map { scope.spell($0.type) + ".self" }
                .joined(separator: ", "),
            discriminator: hasTags
                ? union.discriminator.map { "discriminator: " + SwiftLiteral.string($0) } : nil,
            hasRows: !used.isEmpty, rows: Array(used))
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
    ) -> UnionExtensionView.Alternative {
        let name = "." + alternative.name.declared
        let constant = alternative.constant.map(expression)
        return UnionExtensionView.Alternative(
            index: String(index), pattern: name + (constant == nil ? "(let value)" : ""),
            value: constant ?? "value",
            made: name + (constant == nil ? "(choice.value())" : ""))
    }
}
