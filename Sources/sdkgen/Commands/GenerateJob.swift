import SDKGenerator

/// What to generate from what, with paths made of the configuration and the command line.
struct GenerateJob {
    var input: Pipeline.Input
    var output: String
    var module: String

    static let defaultConfiguration = "Spec/sdkgen.json"
    static let defaultTemplates = "Templates/swift"

    /// - Returns: Nil when the configuration has errors, which are reported.
    init?(_ arguments: Arguments, diagnostics: inout Diagnostics) throws {
        var configuration = Configuration()
        var folder = ""
        if arguments.value("--spec") == nil || arguments.value("--config") != nil {
            let path = arguments.value("--config") ?? Self.defaultConfiguration
            let file = try Disk.read(path)
            guard let document = JSONReader.read(file, diagnostics: &diagnostics) else {
                return nil
            }
            configuration = ConfigurationReader.read(document, diagnostics: &diagnostics)
            folder = Paths.folder(of: path)
        }
        func path(_ option: String, _ configured: String?) -> String? {
            arguments.value(option) ?? configured.map { Paths.join(folder, $0) }
        }
        guard let specPath = path("--spec", configuration.spec) else {
            throw UsageError("no description: give --spec or a configuration that names one")
        }
        guard let module = arguments.value("--module") ?? configuration.module else {
            throw UsageError("no module name: give --module")
        }
        guard let output = path("--output", configuration.output) else {
            throw UsageError("no output folder: give --output")
        }
        let templates = path("--templates", configuration.templates) ?? Self.defaultTemplates
        var selection = configuration.selection
        selection.tags += arguments.list("--include-tag")
        selection.paths += arguments.list("--include-path")
        selection.operations += arguments.list("--include-operation")
        self.output = output
        self.module = module
        input = Pipeline.Input(
            spec: try Disk.read(specPath), load: Disk.loader(beside: specPath),
            templates: try Disk.readTemplates(templates), moduleName: module,
            selection: selection, overrides: configuration.overrides)
    }
}
