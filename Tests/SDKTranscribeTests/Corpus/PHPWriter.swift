@testable import SDKTranscribe

struct PHPWriter: PageWriter {
    let form: PageForm
    let language = "php"
    let level = "#"
    let isNameBold = true
    let noParameters = "This endpoint does not need any parameter."
    let noReturn = "void (empty response body)"

    func heading(ofClass name: String) -> String { "# Library\\Client\\V1\\\(name)" }

    private func columns(_ names: [String]) -> [String] {
        [names, names.map { _ in "-------------" }].map { $0.joined(separator: " | ") }
    }
    var methodColumns: [String] { columns(["Method", "HTTP request", "Description"]) }
    var fieldColumns: [String] { columns(["Name", "Type", "Description ", "Notes"]) }
    var propertyColumns: [String] { columns(["Name", "Type", "Description", "Notes"]) }

    func type(_ kind: CorpusAPI.Kind) -> String {
        switch kind {
        case .any: "object"
        case .string, .values: "string"
        case .numbers(let kind, _): type(kind)
        case .date, .dateTime: "\\DateTime"
        case .integer, .int32, .int64: "int"
        case .float, .double, .number: "float"
        case .bool: "bool"
        case .file: "\\SplFileObject"
        case .list(let inner): "\(type(inner))[]"
        case .map(let inner): "map[string,\(type(inner))]"
        case .model(let name): "\\Library\\Client\\V1\\Model\\\(name)"
        }
    }

    func cell(_ kind: CorpusAPI.Kind) -> String {
        kind.model.map { "[**\(type(kind))**](../Model/\($0).md)" } ?? "**\(type(kind))**"
    }

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String {
        "[**\(operation.name)**](\(name).md#\(operation.name)) | **\(operation.verb)** "
            + "\(operation.path) | \(operation.summary)"
    }

    func fieldRow(_ field: CorpusAPI.Field) -> String {
        " **\(field.name)** | \(cell(field.kind))| \(field.text) | \(notes(field))"
    }

    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String {
        var plain = field
        plain.kind = .any
        let text = escaped(field.text.replacing("|", with: "\\|"))
        return "**\(field.name)** | \(cell(field.kind)) | \(text) | \(notes(plain))"
    }

    func signature(_ operation: CorpusAPI.Operation) -> String {
        let names = operation.parameters.map { "$" + $0.name }
        return (operation.returns.map { type($0) + " " } ?? "")
            + "\(operation.name)(\(names.joined(separator: ", ")))"
    }
}
