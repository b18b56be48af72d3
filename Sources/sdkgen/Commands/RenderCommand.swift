import SDKDocument
import SDKEmission
import SDKOutput

/// `sdkgen render`.
struct RenderCommand {
    private let template: String
    private let data: String
    private let partials: String
    private let options: TemplatePreview.Options

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--template", "--data", "--partials", "--escape"],
            flags: ["--lenient"])
        guard let template = arguments.value("--template"), let data = arguments.value("--data")
        else { throw UsageError("render needs --template and --data") }
        guard arguments.operands.isEmpty else {
            throw UsageError("unexpected '\(arguments.operands[0])'")
        }
        self.template = template
        self.data = data
        let folder = Paths.folder(of: template)
        partials = arguments.value("--partials") ?? (folder.isEmpty ? "." : folder)
        let escape = arguments.value("--escape") ?? "none"
        guard ["html", "none"].contains(escape) else {
            throw UsageError("--escape is 'html' or 'none', not '\(escape)'")
        }
        options = TemplatePreview.Options(
            escapesHTML: escape == "html", isLenient: arguments.has("--lenient"))
    }

    func run() throws -> ExitStatus {
        var diagnostics = Diagnostics()
        let text = TemplatePreview.render(
            template: try Disk.read(template), partials: try Disk.readTemplates(partials),
            data: try Disk.read(data), options: options, diagnostics: &diagnostics)
        Terminal.printError(diagnostics.rendered())
        guard let text else { return .findings }
        Terminal.print(text)
        return .fine
    }
}
