import SDKPlan

extension Presenter {
    func view(_ parts: [PartDeclaration], _ scope: SpellingScope, width: Int) -> MultipartView {
        let ordered = ArgumentNeed.order(parts.map(\.need)).map { parts[$0] }
        return MultipartView(
            parts: parts.flatMap { part in
                [
                    MultipartView.Part(
                        // Deprecation is told in words: `add(to:)` must use the property without a
                        // warning.
                        doc: DocComment.view(
                            DocComment.lines(
                                part.documentation, isDeprecated: part.isDeprecated, width: width)),
                        name: part.name.declared,
                        type: scope.spell(part.type) + (part.isRequired ? "" : "?"),
                        call: call(part))
                ] + headers(of: part, width: width)
            },
            arguments: ordered.flatMap { part in
                [
                    MultipartView.Argument(
                        label: part.name.label, name: part.name.declared,
                        type: scope.spell(part.type) + initial(of: part))
                ]
                    + (part.headers.map { headers in
                        [
                            MultipartView.Argument(
                                label: headers.name.label, name: headers.name.declared,
                                type: "HTTPHeaders = [:]")
                        ]
                    } ?? [])
            })
    }

    private func initial(of part: PartDeclaration) -> String {
        part.isRequired ? part.initial.map { " = " + Self.expression($0) } ?? "" : "? = nil"
    }

    private func headers(of part: PartDeclaration, width: Int) -> [MultipartView.Part] {
        guard let headers = part.headers else { return [] }
        let fields = headers.fields.map(CommentText.code).joined(separator: ", ")
        let text = "Header fields of the part \(CommentText.code(part.wireName)): \(fields)."
        return [
            MultipartView.Part(
                doc: DocComment.view(CommentText.lines(text, width: width)),
                name: headers.name.declared, type: "HTTPHeaders", call: nil)
        ]
    }

    private func call(_ part: PartDeclaration) -> String {
        let name = SwiftLiteral.string(part.wireName)
        let value = "self." + part.name.declared
        var type = part.contentType.map { ", contentType: " + SwiftLiteral.string($0) } ?? ""
        if let style = part.joined { type = ", joined: .\(style.rawValue)" + type }
        if let headers = part.headers { type += ", headers: self." + headers.name.declared }
        return switch part.coding {
        case .file: "body.add(\(name), \(value)\(type))"
        case .text: "try body.add(\(name), \(value)\(type))"
        case .json: "try body.addJSON(\(name), \(value)\(type))"
        case .jsonList: "try body.addJSON(eachOf: \(value), \(name)\(type))"
        }
    }

    func view(_ headers: [HeaderDeclaration], _ scope: SpellingScope, width: Int) -> HeadersView {
        HeadersView(
            fields: headers.map { header in
                let type = scope.spell(header.type)
                return HeadersView.Field(
                    doc: DocComment.view(DocComment.lines(header.documentation, width: width)),
                    name: header.name.declared,
                    type: (header.isList ? "[\(type)]" : type) + "?",
                    read: header.isList ? "list" : "value",
                    key: SwiftLiteral.string(header.wireName))
            })
    }
}
