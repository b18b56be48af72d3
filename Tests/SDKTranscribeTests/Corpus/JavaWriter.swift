@testable import SDKTranscribe

struct JavaWriter: PageWriter {
    let form: PageForm
    let language = "java"
    let level = "#"
    let isNameBold = true
    let footer = "_org.example.library:loans-client:12.3.0_"
    let noParameters = "This endpoint does not require any parameters."
    let noReturn = "null (empty response body)"

    func heading(ofClass name: String) -> String { form.isSite ? "## \(name)" : "" }
    func heading(ofModel name: String) -> String? { form.isSite ? "## \(name)" : nil }

    var methodColumns: [String] {
        columns(["Method", "Description"], before: "| ", between: " | ", after: " |")
    }
    var fieldColumns: [String] {
        columns(
            ["Name", "Type", "Description ", "Notes"], before: "| ", between: " | ", after: " |")
    }
    var propertyColumns: [String] {
        columns(
            ["Name", "Type", "Description", "Notes"], before: "| ", between: " | ", after: " |")
    }

    private func name(_ name: String) -> String {
        switch name {
        case "class": "propertyClass"
        case "delete": "_delete"
        default: name
        }
    }
    func name(ofParameter name: String) -> String { self.name(name) }
    func name(ofProperty name: String) -> String { self.name(name) }

    func type(_ kind: CorpusAPI.Kind) -> String {
        switch kind {
        case .any: "Object"
        case .string, .values: "String"
        case .numbers(let kind, _): type(kind)
        case .date: "LocalDate"
        case .dateTime: "Date"
        case .integer, .int32: "Integer"
        case .int64: "Long"
        case .float: "Float"
        case .double: "Double"
        case .number: "BigDecimal"
        case .bool: "Boolean"
        case .file: "File"
        case .list(let inner): "List<\(type(inner))>"
        case .map(let inner): "Map<String, \(type(inner))>"
        case .model(let name): name
        }
    }

    func cell(_ kind: CorpusAPI.Kind) -> String {
        kind == .dateTime ? link("**Date**", "Date") : bold(kind)
    }

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String {
        "| [**\(operation.name)**](\(name)#\(operation.name)) | \(operation.summary) |"
    }

    func fieldRow(_ field: CorpusAPI.Field) -> String {
        "| **\(name(ofParameter: field.name))** | \(cell(field.kind))| \(field.text) | \(notes(field)) "
            + (form.values == .brackets ? "|" : "")
    }

    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String {
        var shown = cell(field.kind)
        if case .values = field.kind {
            shown = "[**\(enumeration(field))**](#\(enumeration(field)))"
        }
        let text = field.text.replacing("|", with: "\\|")
        var plain = field
        plain.kind = .any
        return
            "| **\(name(ofProperty: field.name))** | \(shown) | \(escaped(text)) |  \(notes(plain)) |"
    }

    private func enumeration(_ field: CorpusAPI.Field) -> String {
        field.name.prefix(1).uppercased() + field.name.dropFirst() + "Enum"
    }

    func additions(toModel model: CorpusAPI.Model) -> [String] {
        model.fields.flatMap { field -> [String] in
            guard case .values(let values) = field.kind else { return [] }
            return [
                "", "## Enum: \(enumeration(field))", "", "| Name | Value |", "| ---- | ----- |",
            ]
                + ["| OUTDATED | &quot;OutdatedSdkVersion&quot; |"]
                + values.map { "| \($0.uppercased()) | &quot;\($0)&quot; |" }
        }
    }

    func signature(_ operation: CorpusAPI.Operation) -> String {
        let returned = operation.returns.map { kind in
            kind.model.map { link(type(kind), $0) } ?? type(kind)
        }
        let names = operation.parameters.map { name(ofParameter: $0.name) }
        return "\(returned ?? "Void") \(operation.name)(\(names.joined(separator: ", ")))"
    }

    func request(_ operation: CorpusAPI.Operation) -> String? {
        "Wraps \(operation.verb) \(operation.path)  "
    }
}
