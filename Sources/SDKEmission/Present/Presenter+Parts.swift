import SDKMustache
import SDKPlan

extension Presenter {
    func multipartValues(
        _ parts: [PartDeclaration], _ scope: SpellingScope, width: Int
    ) -> MustacheValue {
        let ordered = parts.filter(\.isRequired) + parts.filter { !$0.isRequired }
        return [
            "parts": .list(
                parts.map { part in
                    [
                        "doc": doc(
                            part.documentation, part.wireName, isDeprecated: part.isDeprecated,
                            width: width),
                        "name": .string(part.name.declared),
                        "type": .string(scope.spell(part.type) + (part.isRequired ? "" : "?")),
                        "call": .string(call(part)),
                    ]
                }),
            "arguments": .list(
                ordered.map { part in
                    [
                        "label": .string(part.name.label), "name": .string(part.name.declared),
                        "type": .string(
                            scope.spell(part.type) + (part.isRequired ? "" : "? = nil")),
                    ]
                }),
        ]
    }

    private func call(_ part: PartDeclaration) -> String {
        let name = SwiftLiteral.string(part.wireName)
        let value = "self." + part.name.declared
        let type =
            part.contentType.map { ", contentType: " + SwiftLiteral.string($0) } ?? ""
        return switch part.coding {
        case .file: "body.add(\(name), \(value)\(type))"
        case .text: "try body.add(\(name), \(value)\(type))"
        case .json: "try body.addJSON(\(name), \(value)\(type))"
        case .jsonList: "try body.addJSON(eachOf: \(value), \(name)\(type))"
        }
    }

    func headerValues(
        _ headers: [HeaderDeclaration], _ scope: SpellingScope, width: Int
    ) -> MustacheValue {
        [
            "fields": .list(
                headers.map { header in
                    let type = scope.spell(header.type)
                    return [
                        "doc": doc(header.documentation, header.wireName, width: width),
                        "name": .string(header.name.declared),
                        "type": .string((header.isList ? "[\(type)]" : type) + "?"),
                        "read": .string(header.isList ? "list" : "value"),
                        "key": .string(SwiftLiteral.string(header.wireName)),
                    ]
                })
        ]
    }

    /// Deprecation is told in words: `add(to:)` must use the property without a warning.
    private func doc(
        _ documentation: Documentation, _ wireName: String, isDeprecated: Bool = false, width: Int
    ) -> MustacheValue {
        var lines = DocComment.lines(
            documentation, fallback: "The value of \(CommentText.code(wireName)).", width: width)
        if isDeprecated { lines += ["", "Deprecated."] }
        return DocComment.value(lines)
    }
}
