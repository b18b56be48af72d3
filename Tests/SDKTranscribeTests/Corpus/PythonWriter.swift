@testable import SDKTranscribe

struct PythonWriter: PageWriter {
    let form: PageForm
    let language = "python"
    let footer = "_LoansClientV1 12.3.0_"
    let noReturn = "void (empty response body)"

    var noParameters: String {
        "This endpoint does not need any parameter\(form.isSite ? "" : "s")."
    }

    func heading(ofClass name: String) -> String { "## LoansClientV1.\(name)" }
    func heading(ofModel name: String) -> String? { "## \(name)" }

    var methodColumns: [String] {
        columns(["Method", "Description"], before: "|", between: " | ", after: "|")
    }
    var fieldColumns: [String] {
        columns(["Name", "Type", "Description ", "Notes"], before: "|", between: " | ", after: "|")
    }
    var propertyColumns: [String] {
        columns(["Name", "Type", "Description", "Notes"], before: "|", between: " | ", after: "|")
    }

    private func snake(_ name: String) -> String {
        if ["class", "from"].contains(name) {
            return "pc" + name.prefix(1).uppercased() + name.dropFirst()
        }
        return name.reduce(into: "") { result, character in
            result += character.isUppercase ? "_" + character.lowercased() : String(character)
        }
    }
    func name(ofMethod name: String) -> String { snake(name) }
    func name(ofParameter name: String) -> String { snake(name) }
    func name(ofProperty name: String) -> String { snake(name) }

    func type(_ kind: CorpusAPI.Kind) -> String {
        switch kind {
        case .any: "object"
        case .string, .values: "str"
        case .numbers(let kind, _): type(kind)
        case .date: "date"
        case .dateTime: "datetime"
        case .integer, .int32, .int64: "int"
        case .float, .double, .number: "float"
        case .bool: "bool"
        case .file: "file"
        case .list(let inner): "list[\(type(inner))]"
        case .map(let inner): "dict(str, \(type(inner)))"
        case .model(let name): name
        }
    }

    func cell(_ kind: CorpusAPI.Kind) -> String {
        if case .list(.string) = kind { return link("**list[str]**", "str") }
        return bold(kind)
    }

    func literal(_ text: String) -> String {
        text == "true" || text == "false" ? text.capitalized : text
    }

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String {
        let shown = snake(operation.name)
        return "|[**\(shown)**](#\(shown)) | \(operation.summary)|"
    }

    func fieldRow(_ field: CorpusAPI.Field) -> String {
        "| **\(snake(field.name))** | \(cell(field.kind))| \(field.text) | \(notes(field)) |"
    }

    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String {
        let shown =
            form.hasBoldTypes
            ? bold(field.kind)
            : field.kind.model.map { link(type(field.kind), $0) } ?? type(field.kind)
        var plain = field
        plain.kind = .any
        let text = escaped(field.text.replacing("|", with: "\\|"))
        return "| **\(snake(field.name))** | \(shown) | \(text) | \(notes(plain)) |"
    }

    func signature(_ operation: CorpusAPI.Operation) -> String {
        let arguments = operation.parameters.map { field in
            field.isOptional ? "\(snake(field.name))=\(snake(field.name))" : snake(field.name)
        }
        let call = "\(snake(operation.name))(\(arguments.joined(separator: ", ")))"
        guard let returned = operation.returns else { return " " + call }
        // The first form closes the bold that it does not open.
        if form.isSite, returned.model == nil { return type(returned) + "**" + call }
        return returned.model.map { link("**\(type(returned))**", $0) + " " + call }
            ?? type(returned) + " " + call
    }

    func request(_ operation: CorpusAPI.Operation) -> String? {
        "Wraps \(operation.verb) \(operation.path) "
    }
}
