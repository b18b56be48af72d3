import SDKDocument
import SDKMustache
import SDKPlan

extension MarkdownPresenter {
    func serviceValues(_ service: Service, _ page: PageMap.ServicePage) -> MustacheValue {
        let errors = ErrorTable(service)
        let builder = MethodPage(presenter: self, service: service, page: page, errors: errors)
        let subject = service.tag ?? library.title
        return [
            "name": .string(MarkdownText.inline(service.name.text)),
            "module": .string(MarkdownText.code(library.moduleName)),
            "description": service.description.map { Self.blocks($0) }
                ?? Self.list(["Operations of " + MarkdownText.inline(subject) + ".", ""]),
            "rows": .list(
                zip(service.methods, page.methods).map { method, anchor in
                    .string(overview(method, anchor))
                }),
            "methods": .list(
                zip(service.methods, page.methods).map { method, anchor in
                    builder.values(method, anchor)
                }),
            "types": .list(sections(service.types, from: page.place)),
            "errors": errors.isEmpty
                ? .null
                : [
                    "anchor": Self.anchor(page.errors), "heading": .string(PageMap.errorHeading),
                    "rows": Self.list(errors.rows),
                ],
        ]
    }

    private func overview(_ method: Method, _ anchor: HeadingAnchors.Anchor) -> String {
        let name = MarkdownText.inline(method.name.text, inCell: true)
        let summary = Self.firstSentence(method.summary ?? method.description)
        return Self.row([
            "[\(name)](#\(anchor.id))",
            MarkdownText.code("\(method.httpMethod) \(method.path)", inCell: true),
            (method.isDeprecated ? "Deprecated. " : "")
                + MarkdownText.inline(summary, inCell: true),
        ])
    }

    static func anchor(_ anchor: HeadingAnchors.Anchor?) -> MustacheValue {
        guard let anchor, anchor.isExplicit else { return .null }
        return .string(anchor.id)
    }
}
