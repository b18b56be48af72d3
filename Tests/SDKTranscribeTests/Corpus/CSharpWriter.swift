@testable import SDKTranscribe

struct CSharpWriter: PageWriter {
    let form: PageForm
    let language = "csharp"
    let footer = "_Library.Client 12.3.0_"
    let noParameters = "This endpoint does require any parameters."
    let noReturn = "void (empty response body)"

    func heading(ofClass name: String) -> String { "## Library.Client.Api.\(name)" }
    func heading(ofModel name: String) -> String? { "## Library.Client.Model.\(name)" }

    var methodColumns: [String] {
        columns(
            ["Method", "HTTP request", "Description"], before: "| ", between: " | ", after: " |")
    }
    var fieldColumns: [String] {
        columns(
            ["Name", "Type", "Description ", "Notes"], before: "|", between: " | ", after: " |")
    }
    var propertyColumns: [String] {
        columns(["Name", "Type", "Description", "Notes"], before: "|", between: " | ", after: "|")
    }

    private func capitalized(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }
    private let reserved: Set<String> = ["class", "delete", "from", "operator"]
    func name(ofMethod name: String) -> String { capitalized(name) }
    func name(ofParameter name: String) -> String { reserved.contains(name) ? "_" + name : name }
    func name(ofProperty name: String) -> String {
        (reserved.contains(name) ? "_" : "") + capitalized(name)
    }

    init(form: PageForm) { self.form = form }

    func type(_ kind: CorpusAPI.Kind) -> String {
        switch kind {
        case .any: "Object"
        case .string, .values: "string"
        case .numbers(let kind, _): type(kind)
        case .date: "String"
        case .dateTime: "DateTime?"
        case .integer, .int32: "int?"
        case .int64: "long?"
        case .float: "float?"
        case .double: "double?"
        case .number: "decimal?"
        case .bool: "bool?"
        case .file: "System.IO.Stream"
        case .list(let inner): "List<\(type(inner))>"
        case .map(let inner): "Dictionary<string, \(type(inner))>"
        case .model(let name): name
        }
    }

    /// Types of parameters are not escaped.
    func cell(_ kind: CorpusAPI.Kind) -> String {
        let shown = "**\(type(kind))**"
        if case .list(.string) = kind { return link(shown, "string") }
        return kind.model.map { link(shown, $0) } ?? shown
    }

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String {
        let verb = form.hasTitledVerbs ? operation.verb.capitalized : operation.verb
        let path = form.hasBarePaths ? String(operation.path.dropFirst()) : operation.path
        let shown = capitalized(operation.name)
        return "| [**\(shown)**](#\(shown)) | **\(verb)** \(path) | \(operation.summary) |"
    }

    func fieldRow(_ field: CorpusAPI.Field) -> String {
        "| **\(name(ofParameter: field.name))** | \(cell(field.kind))| \(field.text) | "
            + "\(notes(field)) |"
    }

    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String {
        var plain = field
        plain.kind = .any
        let text = escaped(field.text.replacing("|", with: "\\|"))
        return "| **\(name(ofProperty: field.name))** | \(bold(field.kind)) | \(text) | "
            + "\(notes(plain)) |"
    }

    func signature(_ operation: CorpusAPI.Operation) -> String {
        let returned = operation.returns.map { kind in
            kind.model.map { link("**\(type(kind))**", $0) } ?? "**\(type(kind))**"
        }
        let arguments = operation.parameters.map { field in
            "\(type(field.kind)) \(name(ofParameter: field.name))"
                + (field.isOptional ? " = null" : "")
        }
        return "\(returned ?? "void") \(capitalized(operation.name)) "
            + "(\(arguments.joined(separator: ", ")))"
    }
}
