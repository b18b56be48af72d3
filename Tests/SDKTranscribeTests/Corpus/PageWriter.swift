@testable import SDKTranscribe

/// Writes pages as the generator of one SDK does.
protocol PageWriter {
    init(form: PageForm)
    var form: PageForm { get }
    /// The language of its code.
    var language: String { get }
    /// The second heading of a class or a model, if there is one.
    func heading(ofClass name: String) -> String
    func heading(ofModel name: String) -> String?
    /// The heads and rules of tables.
    var methodColumns: [String] { get }
    var fieldColumns: [String] { get }
    var propertyColumns: [String] { get }
    var footer: String { get }

    func name(ofMethod name: String) -> String
    func name(ofParameter name: String) -> String
    func name(ofProperty name: String) -> String
    func type(_ kind: CorpusAPI.Kind) -> String
    /// A type in a cell, linked if it names a model.
    func cell(_ kind: CorpusAPI.Kind) -> String

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String
    func fieldRow(_ field: CorpusAPI.Field) -> String
    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String
    func signature(_ operation: CorpusAPI.Operation) -> String
    /// The level of the heading of an operation.
    var level: String { get }
    var isNameBold: Bool { get }
    /// The line of its own with the HTTP method and the path, before or after the text.
    func request(_ operation: CorpusAPI.Operation) -> String?
    var requestComesFirst: Bool { get }
    var exampleTitle: String { get }
    var noParameters: String { get }
    var noReturn: String { get }
    func additions(toModel model: CorpusAPI.Model) -> [String]
}

extension PageWriter {
    var level: String { "##" }
    var isNameBold: Bool { false }
    var exampleTitle: String { "Example" }
    var requestComesFirst: Bool { false }
    func heading(ofModel name: String) -> String? { nil }
    func name(ofMethod name: String) -> String { name }
    func name(ofParameter name: String) -> String { name }
    func name(ofProperty name: String) -> String { name }
    func request(_ operation: CorpusAPI.Operation) -> String? { nil }
    func additions(toModel model: CorpusAPI.Model) -> [String] { [] }
    var footer: String { "" }

    func link(_ text: String, _ name: String) -> String {
        "[\(text)](\(name)\(form.isSite ? ".html" : ""))"
    }

    func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }

    func bold(_ kind: CorpusAPI.Kind) -> String {
        let shown = "**\(escaped(type(kind)))**"
        return kind.model.map { link(shown, $0) } ?? shown
    }

    func notes(_ field: CorpusAPI.Field) -> String {
        var notes: [String] = []
        if field.isOptional { notes.append("[optional]") }
        if field.isReadOnly, form.hasReadOnly { notes.append("[readonly]") }
        if let text = field.standard { notes.append("[default to \(literal(text))]") }
        var text = notes.joined(separator: " ")
        let values: [String] =
            switch field.kind {
            case .values(let values), .list(.values(let values)): values
            case .numbers(_, let values): values.map { String($0) }
            default: []
            }
        if values.isEmpty { return text }
        switch form.values {
        case .none: break
        case .notes: text += "<br />**Values**: " + values.joined(separator: ", ")
        case .brackets: text += " [enum: " + values.joined(separator: ", ") + "]"
        }
        return text
    }

    func literal(_ text: String) -> String { text }

    // MARK: - Pages

    func page(ofClass name: String, _ operations: [CorpusAPI.Operation]) -> String {
        var lines = title(name + "Api")
        lines += [heading(ofClass: name + "Api"), ""].filter { !$0.isEmpty } + [""]
        lines += ["All URIs are relative to *https://api.library.example*", ""]
        lines += methodColumns
        lines += operations.map { methodRow($0, of: name + "Api") }
        lines += form.isSite ? ["{: class=\"table table-striped\"}", ""] : ["", ""]
        for operation in operations { lines += section(operation) }
        return (lines + end).joined(separator: "\n")
    }

    private func title(_ name: String) -> [String] {
        form.isSite ? ["---", "title: \(name)", "---", ""] : ["# \(name)", ""]
    }

    private var end: [String] { form.hasFooter ? ["", footer, ""] : [""] }

    private func section(_ operation: CorpusAPI.Operation) -> [String] {
        let name = name(ofMethod: operation.name)
        var lines: [String] = []
        if form.isSite { lines += ["<a name=\"\(name)\"></a>", ""] }
        let title = isNameBold ? "**\(name)**" : name
        lines += ["\(level) \(form.signatureInHeading ? signature(operation) : title)", ""]
        if !form.signatureInHeading, level == "#" { lines += deprecation(operation) }
        if !form.signatureInHeading { lines += ["> \(signature(operation))", ""] }
        if form.signatureInHeading || level != "#" { lines += deprecation(operation) }
        lines.append("")
        if requestComesFirst, let request = request(operation) { lines += [request, ""] }
        lines += [operation.summary, ""]
        for paragraph in operation.text { lines += [paragraph, ""] }
        if !requestComesFirst, let request = request(operation) { lines += [request, ""] }
        lines += permissions(operation)
        if form.body == .schemaSection { lines += bodySchema(operation) }
        let fence = form.isSite ? "~~~" : "```"
        let language = form.isSite ? language : "{\"language\":\"\(self.language)\"}"
        lines += ["### \(exampleTitle)", "", fence + language, "# code", fence, ""]
        lines += ["### Parameters", ""]
        if operation.parameters.isEmpty, !form.hasOwnArguments {
            lines += [noParameters]
        } else {
            lines += fieldColumns + operation.parameters.map(fieldRow)
            if form.hasOwnArguments {
                lines.append(
                    " **customHeaders** | **Object.<string, string>** | Custom headers | [optional] |"
                )
            }
            if form.isSite { lines.append("{: class=\"table table-striped\"}") }
        }
        lines += ["", "### Return type", ""]
        lines += [operation.returns.map(cell) ?? noReturn, ""]
        return lines
    }

    private func deprecation(_ operation: CorpusAPI.Operation) -> [String] {
        guard operation.isDeprecated else { return [] }
        return switch form.deprecation {
        case .none: []
        case .span: ["<span style=\"color: #ffffff;\">DEPRECATED</span>", ""]
        case .box:
            [
                ":::{\"alert\":\"warning\",\"title\":\"Deprecated\",\"collapsible\":false}",
                "This resource has been deprecated", ":::", "",
            ]
        }
    }

    private func permissions(_ operation: CorpusAPI.Operation) -> [String] {
        if form.permissions == .none { return [] }
        guard let permissions = operation.permissions else {
            return [
                form.permissions == .requiresNo
                    ? "Requires no permissions" : "Requires NO permissions: ", "",
            ]
        }
        return ["Requires \(permissions.kind) permissions: ", ""]
            + permissions.names.map { "* \($0)" } + [""]
    }

    private func bodySchema(_ operation: CorpusAPI.Operation) -> [String] {
        guard let body = operation.parameters.first(where: { $0.name == "body" }) else { return [] }
        return [
            "### Request Body Schema", "", "<script type=\"text/javascript\">",
            "\tfunction copy() {",
            "\t\t# not a heading", "\t}", "</script>", "",
            type(body.kind) + " <a href=\"#\" onclick=\"return copy()\">Copy</a>", "",
            "<div id=\"example\">", "", "```{\"language\":\"json\"}", "{ }", "```", "", "</div>",
            "",
        ]
    }

    func page(ofModel model: CorpusAPI.Model) -> String {
        var lines = title(model.name)
        if let heading = heading(ofModel: model.name) { lines += [heading, ""] }
        if form.dialect == .java, !model.text.isEmpty { lines += [model.text, ""] }
        lines += ["## Properties", ""] + propertyColumns
        lines += model.fields.map { propertyRow($0, of: model) }
        if form.isSite { lines.append("{: class=\"table table-striped\"}") }
        lines += additions(toModel: model)
        return (lines + end).joined(separator: "\n")
    }
}

/// Columns of tables, with a rule below.
func columns(_ names: [String], before: String, between: String, after: String) -> [String] {
    [names, names.map { _ in "-------------" }].map {
        before + $0.joined(separator: between) + after
    }
}
