import SDKDocument
import SDKPlan

/// The section of one method on its service's page.
struct MethodPage {
    let presenter: MarkdownPresenter
    let service: Service
    let page: PageMap.ServicePage
    let errors: ErrorTable

    func view(_ method: Method, _ anchor: HeadingAnchors.Anchor) -> MethodPageView {
        let example = MethodExample(method, of: service, in: presenter)
        let rows =
            arguments(method).map {
                row($0, hasSeveralBodies: !method.variants.isEmpty)
            } + acceptRow(method)
        // Each overload by itself, with an empty line between.
        let signatures =
            method.overloads.map(MethodSignature.init)
            + [MethodSignature(accepting: method)].compactMap(\.self)
        let signature = signatures.map(\.lines).joined(separator: [""])
        return MethodPageView(
            anchor: anchor.explicitID, heading: MarkdownText.inline(method.name.text),
            deprecated: method.isDeprecated, text: text(method),
            verbAndPath: MarkdownText.code("\(method.httpMethod) \(method.path)"),
            signature: Array(signature), facts: facts(method), rows: rows,
            hasRows: !rows.isEmpty, example: example.lines, hasExample: !example.lines.isEmpty)
    }

    /// Those of the method, and what only its other overloads have: further bodies.
    private func arguments(_ method: Method) -> [Argument] {
        method.arguments
            + method.overloads.dropFirst().flatMap(\.arguments).filter {
                if case .parameter = $0.role { false } else { true }
            }
    }

    /// A row for the argument of the overload that asks for another media type.
    private func acceptRow(_ method: Method) -> [String] {
        guard let accept = method.acceptName else { return [] }
        let types = method.result.otherTypes.map { MarkdownText.code($0, inCell: true) }
        return [
            MarkdownPresenter.row([
                MarkdownText.code(accept.text, inCell: true), "`String`", "header", "no",
                "Asks for the response in another format, as it comes: "
                    + types.joined(separator: ", ") + ".",
            ])
        ]
    }

    private func text(_ method: Method) -> [String] {
        var lines = method.summary.map { [MarkdownPresenter.ended(MarkdownText.inline($0))] } ?? []
        if lines == [""] { lines = [] }
        if let description = method.description, description != method.summary {
            let more = MarkdownText.lines(description)
            if !more.isEmpty { lines += (lines.isEmpty ? [] : [""]) + more }
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func row(_ argument: Argument, hasSeveralBodies: Bool) -> String {
        var extra: [String] = []
        let location: String
        switch argument.role {
        case .parameter(let role):
            location = role.location.rawValue
            if role.wireName != argument.name.text {
                extra.append("On the wire: \(MarkdownText.code(role.wireName, inCell: true)).")
            }
        case .body(let role):
            location = "body"
            if role.mediaType != "application/json" || hasSeveralBodies {
                extra.append("Sent as \(MarkdownText.code(role.mediaType, inCell: true)).")
            }
        case .contentType: location = "header"
        }
        if argument.isDeprecated { extra.append("Deprecated.") }
        if let values = presenter.values(of: argument.type) { extra.append(values) }
        return MarkdownPresenter.row([
            MarkdownText.code(argument.name.text, inCell: true),
            presenter.map.text(argument.type, from: page.address), location,
            argument.isRequired ? "yes" : "no",
            MarkdownPresenter.cell(argument.documentation, extra: extra),
        ])
    }

    private func facts(_ method: Method) -> [String] {
        var facts: [String] = []
        if let permissions = method.permissions, !permissions.names.isEmpty {
            let names = permissions.names.map { MarkdownText.code($0) }.joined(separator: ", ")
            let head =
                switch (permissions.names.count, permissions.needsAll) {
                case (1, _): ""
                case (_, true): "all of "
                case (_, false): "any of "
                }
            facts.append("- **Permissions:** " + head + names)
        }
        if let fact = presenter.credentialFact(method) { facts.append(fact) }
        if let server = method.servers.first {
            facts.append("- **Server:** " + MarkdownText.code(server))
        }
        facts.append("- **Returns:** " + result(method))
        if let stream = method.stream {
            let element =
                stream.element.map { presenter.map.text($0, from: page.address) }
                ?? MarkdownText.code(stream.kind.plainElement)
            facts.append(
                "- **Stream:** " + MarkdownText.code(stream.name.text)
                    + " gives the response as it comes, each element as " + element)
        }
        if let headers = method.headers {
            facts.append(
                "- **Headers:** "
                    + presenter.map.text(.named(headers, alias: nil), from: page.address)
                    + " reads those of the full response")
        }
        if let paging = method.paging {
            facts.append(
                "- **Pages:** \(MarkdownText.code(paging.name.text)) gives the items of all pages")
        }
        if let polling = method.polling {
            facts.append(
                "- **Until done:** \(MarkdownText.code(polling.name.text)) sends this, and then \(MarkdownText.code(polling.poll.text)) until it is done"
            )
        }
        facts += errorFacts(method)
        return facts
    }

    private func result(_ method: Method) -> String {
        guard let type = method.result.type else { return "nothing" }
        var text = presenter.map.text(
            type, isOptional: method.result.isOptional, from: page.address)
        if let item = method.result.item {
            text += ", a stream of " + presenter.map.text(item, from: page.address)
        }
        guard let description = method.result.description, !description.isEmpty else {
            return text
        }
        return text + " – " + MarkdownText.inline(description)
    }

    /// The statuses, the model that their responses carry, and what only this method says of one.
    private func errorFacts(_ method: Method) -> [String] {
        guard let first = method.failures.first else { return [] }
        let codes = method.failures.map(\.code).joined(separator: ", ")
        var line = "- **Errors:** [\(codes)](#\(page.errors.id))"
        if errors.isEmpty { line = "- **Errors:** \(codes)" }
        let types = method.failures.map { $0.type?.linked }
        if let type = first.type, types.allSatisfy({ $0 == type.linked }) {
            line += ", with " + presenter.map.text(type, from: page.address)
        }
        var lines = [line]
        for failure in method.failures {
            if let text = errors.peculiarity(failure) {
                lines.append("  - \(failure.code): \(text)")
            }
        }
        return lines
    }
}
