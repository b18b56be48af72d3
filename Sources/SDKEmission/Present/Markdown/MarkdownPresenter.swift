import SDKDocument
import SDKPlan

/// Turns a library into reference pages in Markdown: one for each service and each type, and two
/// that list them.
package struct MarkdownPresenter: PageSource {
    let library: Library
    let map: PageMap
    let usage: TypeUsage

    package init(_ library: Library) {
        self.library = library
        map = PageMap(library)
        usage = TypeUsage(library)
    }

    package enum Subject: Sendable {
        case index
        case types
        /// By its index in the library.
        case service(Int)
        case type(TypeDeclaration)
    }

    package var subjects: [Subject] {
        [.index, .types] + library.services.indices.map(Subject.service)
            + library.types.map(Subject.type)
    }

    package func page(_ subject: Subject) -> Page {
        switch subject {
        case .index: Page(path: PageMap.index.path, indexView())
        case .types: Page(path: PageMap.typeList.path, typeListView())
        case .service(let index):
            Page(
                path: map.services[index].address.path,
                view(library.services[index], map.services[index]))
        case .type(let type): Page(path: map.types[type.name]?.path ?? "", view(type))
        }
    }

    // MARK: - Lists

    private func indexView() -> IndexPageView {
        let rows = zip(library.services, map.services).map { service, page in
            let link =
                "[\(MarkdownText.inline(service.name.text, inCell: true))]"
                + "(\(page.address.link(from: PageMap.index)))"
            return Self.row([
                link, String(service.methods.count),
                MarkdownText.inline(MarkdownText.firstSentence(service.description), inCell: true),
            ])
        }
        return IndexPageView(
            title: MarkdownText.inline(library.title, hasLinks: false),
            module: MarkdownText.code(library.moduleName),
            description: Self.blocks(library.description), rows: rows,
            credentials: credentialRows, hasCredentials: library.security != nil,
            standardCredentials: standardCredentials,
            hasTypes: !library.types.isEmpty, typeCount: String(library.types.count))
    }

    private func typeListView() -> TypeListView {
        let rows = library.types.map { type in
            let address = map.types[type.name]?.link(from: PageMap.typeList) ?? ""
            return Self.row([
                "[\(MarkdownText.inline(type.name.text, inCell: true))](\(address))",
                Self.kindText(type.kind),
                MarkdownText.inline(
                    MarkdownText.firstSentence(type.documentation.text), inCell: true),
            ])
        }
        return TypeListView(
            module: MarkdownText.code(library.moduleName), rows: rows, hasRows: !rows.isEmpty)
    }

    // MARK: - Pieces

    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    /// A text's blocks as lines of a template, with an empty one after them.
    static func blocks(_ text: String?) -> [String] {
        let lines = text.map(MarkdownText.lines) ?? []
        return lines.isEmpty ? [] : lines + [""]
    }

    static func kindText(_ kind: TypeDeclaration.Kind) -> String {
        switch kind {
        case .model: "model"
        case .enumeration: "enum"
        case .union: "union"
        case .alias: "alias"
        case .multipart: "multipart"
        case .headers: "headers"
        case .events: "events"
        }
    }

    /// What a description says of a value, for a table's cell: its text, then its notes.
    static func cell(_ documentation: Documentation, extra: [String] = []) -> String {
        var parts = extra
        if let text = documentation.text {
            parts.insert(ended(MarkdownText.inline(text, inCell: true)), at: 0)
        }
        parts += documentation.notes.map {
            DocComment.sentence($0) { MarkdownText.code($0, inCell: true) }
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func ended(_ text: String) -> String {
        guard let last = text.utf8.last else { return text }
        return [0x2E, 0x21, 0x3F, 0x3A, 0x3B].contains(last) ? text : text + "."
    }

    /// The known values of an enumeration, as a sentence; long lists are cut.
    func values(of type: SwiftType) -> String? {
        guard let name = type.named.first, let declaration = map.declarations[name],
            case .enumeration(let enumeration) = declaration.kind, !enumeration.values.isEmpty
        else { return nil }
        let shown = enumeration.values.prefix(12).map {
            MarkdownText.code($0.wireText, inCell: true)
        }
        let more = enumeration.values.count - shown.count
        return "Values: " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more." : ".")
    }
}
