import SDKPlan

extension Presenter {
    /// The method that walks over the pages of a listing.
    func view(_ paging: Paging, of method: Method, _ scope: SpellingScope) -> PagesView {
        let listing = CommentText.code(method.name.text)
        var lines = CommentText.lines(
            "The items of all pages of \(listing), one after the other. A page is asked for when the items of the one before it are used up.",
            width: Self.width)
        lines.append(paragraph: parameterLines(method))
        return PagesView(
            doc: DocComment.view(lines), walk: paging.name.declared,
            page: scope.spell(paging.page), item: scope.spell(paging.item),
            style: style(paging.style), items: Self.text(paging.items),
            total: paging.total.map(Self.number))
    }

    private func style(_ style: Paging.Style) -> String {
        switch style {
        case .address(let path): ".nextURI { \(Self.text(path)) }"
        case .cursor(let parameter, let path):
            ".cursor(\(SwiftLiteral.string(parameter))) { \(Self.cursor(path)) }"
        case .page(let parameter, let count?):
            ".pageNumber(\(SwiftLiteral.string(parameter)), pageCount: { \(Self.number(count)) })"
        case .page(let parameter, nil): ".pageNumber(\(SwiftLiteral.string(parameter)))"
        case .offset(let parameter): ".offset(\(SwiftLiteral.string(parameter)))"
        case .link: ".link"
        }
    }
}
