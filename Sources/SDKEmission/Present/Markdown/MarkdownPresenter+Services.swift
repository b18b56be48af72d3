import SDKDocument
import SDKPlan

extension MarkdownPresenter {
    func view(_ service: Service, _ page: PageMap.ServicePage) -> ServicePageView {
        let errors = ErrorTable(service)
        let builder = MethodPage(presenter: self, service: service, page: page, errors: errors)
        let subject = service.subject ?? library.title
        return ServicePageView(
            name: MarkdownText.inline(service.name.text),
            module: MarkdownText.code(library.moduleName),
            description: service.description.map { Self.blocks($0) }
                ?? ["Operations of " + MarkdownText.inline(subject, hasLinks: false) + ".", ""],
            rows: zip(service.methods, page.methods).map(overview),
            methods: zip(service.methods, page.methods).map(builder.view),
            types: sections(service.types, from: page.address),
            errors: errors.isEmpty
                ? nil
                : ServicePageView.Errors(
                    anchor: page.errors.explicitID, heading: PageMap.errorHeading,
                    rows: errors.rows))
    }

    private func overview(_ method: Method, _ anchor: HeadingAnchors.Anchor) -> String {
        let name = MarkdownText.inline(method.name.text, inCell: true)
        let summary = MarkdownText.firstSentence(method.summary ?? method.description)
        return Self.row([
            "[\(name)](#\(anchor.id))",
            MarkdownText.code("\(method.httpMethod) \(method.path)", inCell: true),
            (method.isDeprecated ? "Deprecated. " : "")
                + MarkdownText.inline(summary, inCell: true),
        ])
    }
}
