import SDKPlan

extension Presenter {
    /// The method that walks over the pages of a listing.
    func view(_ paging: Paging, of method: Method, _ scope: SpellingScope) -> PagesView {
        let listing = CommentText.code(method.name.text)
        var lines = CommentText.lines(
            "The items of all pages of \(listing), one after the other. A page is asked for when the items of the one before it are used up.",
            width: Self.width)
        let parameters = parameterLines(method)
        if !parameters.isEmpty { lines += [""] + parameters }
        return PagesView(
            doc: DocComment.view(lines), walk: paging.name.declared,
            page: scope.spell(paging.page), item: scope.spell(paging.item),
            style: style(paging.style), items: text(paging.items),
            total: paging.total.map(number))
    }

    private func style(_ style: Paging.Style) -> String {
        switch style {
        case .address(let path): ".nextURI { \(text(path)) }"
        case .cursor(let parameter, let path):
            ".cursor(\(SwiftLiteral.string(parameter))) { \(cursor(path)) }"
        case .page(let parameter, let count?):
            ".pageNumber(\(SwiftLiteral.string(parameter)), pageCount: { \(number(count)) })"
        case .page(let parameter, nil): ".pageNumber(\(SwiftLiteral.string(parameter)))"
        case .offset(let parameter): ".offset(\(SwiftLiteral.string(parameter)))"
        case .link: ".link"
        }
    }

    /// A property of the page `$0`.
    private func text(_ path: PropertyPath) -> String {
        var text = "$0"
        var isOptional = false
        for step in path.steps {
            text += (isOptional ? "?." : ".") + step.name.declared
            isOptional = step.isOptional
        }
        return text
    }

    /// The same as an `Int64?`.
    private func number(_ path: PropertyPath) -> String {
        if path.type.resolved == .builtin(.int64) { return text(path) }
        return converted(path, to: "Int64")
    }

    /// The same as a `String?`.
    private func cursor(_ path: PropertyPath) -> String {
        if path.type.resolved == .builtin(.string) { return text(path) }
        return converted(path, to: "String")
    }

    private func converted(_ path: PropertyPath, to type: String) -> String {
        let text = text(path)
        guard path.isOptional else { return "\(type)(\(text))" }
        // What follows a `?.` is called for a value that is there.
        let whole = path.steps.dropLast().contains(where: \.isOptional) ? "(\(text))" : text
        return "\(whole).map { \(type)($0) }"
    }
}
