import SDKDocument
import SDKMustache

/// Shows a template author what a template makes of a JSON file.
package enum TemplatePreview {
    package struct Options: Sendable {
        package var escapesHTML: Bool
        /// Unknown names are empty, as the Mustache specification has it.
        package var isLenient: Bool

        package init(escapesHTML: Bool = false, isLenient: Bool = false) {
            self.escapesHTML = escapesHTML
            self.isLenient = isLenient
        }
    }

    package static func render(
        template: SourceFile, partials: [SourceFile], data: SourceFile, options: Options,
        diagnostics: inout Diagnostics
    ) -> String? {
        guard let document = DocumentReader.read(data, diagnostics: &diagnostics) else {
            return nil
        }
        let name = TemplateSet.name(of: template.path)
        let others = partials.filter { TemplateSet.name(of: $0.path) != name }
        let settings = MustacheSettings(
            escape: options.escapesHTML ? .html : .none,
            missing: options.isLenient ? .empty : .error)
        guard
            let set = TemplateSet(
                [template] + others, settings: settings, diagnostics: &diagnostics)
        else { return nil }
        let page = Page(path: "", template: name, values: value(of: document.root))
        switch set.render(page) {
        case .success(let file): return String(decoding: file.bytes, as: UTF8.self)
        case .failure(let fault):
            fault.report(to: &diagnostics)
            return nil
        }
    }

    /// JSON as values of a template; a number is its text.
    private static func value(of node: Node) -> MustacheValue {
        switch node.kind {
        case .object:
            .object(MustacheObject(node.members.map { ($0.key, value(of: $0.value)) }))
        case .array: .list(node.elements.map(value))
        case .string: .string(node.string ?? "")
        case .number: .string(node.numberText ?? "")
        case .bool: .bool(node.bool ?? false)
        case .null: .null
        }
    }
}
