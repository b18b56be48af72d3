@testable import SDKTranscribe

struct JavaScriptWriter: PageWriter {
    let form: PageForm
    let language = "javascript"
    let requestComesFirst = true
    let exampleTitle = "Example Usage"
    let footer = "_loans-client-v1@12.3.0_"
    let noParameters = "This endpoint does not need any parameter."
    let noReturn = "void (no response body)"

    var level: String { form.signatureInHeading ? "#" : "##" }

    func heading(ofClass name: String) -> String { "# platformClient.\(name)" }
    func heading(ofModel name: String) -> String? { "# platformClient.\(name)" }

    var methodColumns: [String] {
        columns(
            ["Method", "HTTP request", "Description"], before: "| ", between: " | ", after: " |")
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
        ["class", "delete"].contains(name) ? "_" + name : name
    }
    func name(ofParameter name: String) -> String { self.name(name) }
    func name(ofProperty name: String) -> String { self.name(name) }

    func type(_ kind: CorpusAPI.Kind) -> String {
        switch kind {
        case .any: "Object"
        case .string, .values, .date: "String"
        case .numbers(let kind, _): type(kind)
        case .dateTime: "Date"
        case .integer, .int32, .int64, .float, .double, .number: "Number"
        case .bool: "Boolean"
        case .file: "File"
        case .list(let inner): "[\(type(inner))]"
        case .map(let inner): "{String: \(type(inner))}"
        case .model(let name): name
        }
    }

    func cell(_ kind: CorpusAPI.Kind) -> String {
        if form.hasQuotedTypes, kind == .string { return "**&#39;String&#39;**" }
        return form.hasQuotedTypes ? bold(kind) : "**\(type(kind))**"
    }

    func methodRow(_ operation: CorpusAPI.Operation, of name: String) -> String {
        "[**\(operation.name)**](\(name)#\(operation.name)) | **\(operation.verb)** "
            + "\(operation.path) | \(operation.summary)"
    }

    func fieldRow(_ field: CorpusAPI.Field) -> String {
        let isObject = field.name == "body" && form.body != .typed
        return " **\(name(field.name))** | \(isObject ? "**Object**" : cell(field.kind)) | "
            + "\(field.text) | \(notes(field)) |"
    }

    func propertyRow(_ field: CorpusAPI.Field, of model: CorpusAPI.Model) -> String {
        var plain = field
        plain.kind = .any
        let text = escaped(field.text.replacing("|", with: "\\|"))
        return "**\(name(field.name))** | \(bold(field.kind)) | \(text) | \(notes(plain))"
    }

    func signature(_ operation: CorpusAPI.Operation) -> String {
        var names = operation.parameters.filter { !$0.isOptional }.map { name($0.name) }
        if form.hasOwnArguments || operation.parameters.contains(where: \.isOptional) {
            names.append("opts")
        }
        let quoted = form.hasQuotedTypes && operation.returns == .string
        let returned = quoted ? "'String'" : operation.returns.map(type) ?? "void"
        return "\(returned) \(operation.name)(\(names.joined(separator: ", ")))"
    }

    func request(_ operation: CorpusAPI.Operation) -> String? {
        "\(operation.verb) \(operation.path)"
    }
}
