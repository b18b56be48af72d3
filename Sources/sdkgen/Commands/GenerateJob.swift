import SDKDocument
import SDKEmission
import SDKGenerator
import SDKOutput
import SDKPlan

/// What to generate from what, with paths made of the configuration and the command line.
struct GenerateJob {
    var input: Pipeline.Input
    var output: String
    /// The file that gets all of it, instead of the output folder.
    var file: String?
    /// Where reference pages go; nil when none are made.
    var documentation: String?
    var module: String

    static let defaultTemplates = "Templates/swift"
    static let defaultDocumentationTemplates = "Templates/markdown"

    /// - Returns: Nil when the configuration has errors, which are reported.
    init?(_ arguments: Arguments, diagnostics: inout Diagnostics) throws {
        var configuration = Configuration()
        var folder = ""
        if arguments.value("--spec") == nil || arguments.value("--config") != nil {
            let path = arguments.value("--config") ?? ConfigurationFile.defaultPath
            guard let file = try ConfigurationFile(path, diagnostics: &diagnostics) else {
                return nil
            }
            (configuration, folder) = (file.configuration, file.folder)
        }
        guard
            let options = try ConfigurationFile.options(arguments, diagnostics: &diagnostics)
        else { return nil }
        func path(_ option: String, _ configured: String?) -> String? {
            arguments.value(option) ?? configured.map { Paths.join(folder, $0) }
        }
        guard let specPath = path("--spec", configuration.spec) else {
            throw UsageError("no description: give --spec or a configuration that names one")
        }
        guard let module = arguments.value("--module") ?? configuration.module else {
            throw UsageError("no module name: give --module")
        }
        file = arguments.value("--file")
        guard let output = file ?? path("--output", configuration.output) else {
            throw UsageError("no output folder: give --output")
        }
        let templates =
            path("--templates", configuration.templates) ?? Home.path(Self.defaultTemplates)
        var selection = configuration.selection
        selection.tags += arguments.list("--include-tag")
        selection.paths += arguments.list("--include-path")
        selection.operations += arguments.list("--include-operation")
        self.output = output
        documentation = path("--documentation", configuration.documentation.output)
        if file != nil {
            if arguments.value("--output") != nil || arguments.has("--package") {
                throw UsageError("--file takes the place of --output and --package")
            }
            documentation = arguments.value("--documentation")
        }
        let documentationTemplates =
            path("--documentation-templates", configuration.documentation.templates)
            ?? Home.path(Self.defaultDocumentationTemplates)
        if documentation == output {
            throw UsageError(
                "the documentation needs a folder of its own: '\(output)' is the SDK's")
        }
        self.module = module
        input = Pipeline.Input(
            spec: try Disk.read(specPath), load: Disk.loader(beside: specPath),
            templates: try Disk.readTemplates(templates),
            documentationTemplates: try documentation.map { _ in
                try Disk.readTemplates(documentationTemplates)
            }, moduleName: module, selection: selection, overrides: configuration.overrides,
            package: try file == nil
                ? Self.package(
                    arguments, configuration, folder: folder, output: output,
                    diagnostics: &diagnostics) : nil,
            modelFiles: configuration.modelFiles,
            modules: try file == nil
                ? Self.modules(arguments) ?? configuration.modules ?? .one : .one,
            headers: configuration.headers)
        input.forms = configuration.forms ?? .json
        input.hasIdentifiableModels = configuration.hasIdentifiableModels
        input.options = options
        input.terminalMark = configuration.terminalMark
        input.paging = configuration.paging
        input.renamed = try configuration.renamed.map { try Disk.read(Paths.join(folder, $0)) }
        input.polling = configuration.polling
        let overlays = configuration.overlays.map { Paths.join(folder, $0) }
        input.overlays = try (overlays + arguments.list("--overlay")).map { try Disk.read($0) }
        input.isStrict = configuration.isStrict || arguments.has("--strict")
    }

    private static func modules(_ arguments: Arguments) throws -> ModuleDivision? {
        guard let text = arguments.value("--modules") else { return nil }
        guard let division = ModuleDivision(rawValue: text) else {
            throw UsageError("--modules is \(ModuleDivision.choices), not '\(text)'")
        }
        return division
    }

    private static func package(
        _ arguments: Arguments, _ configuration: Configuration, folder: String, output: String,
        diagnostics: inout Diagnostics
    ) throws -> PackageOptions? {
        let option = arguments.value("--runtime")
        guard let contents = arguments.has("--package") ? .package : configuration.package else {
            if option != nil { throw UsageError("--runtime needs --package") }
            return nil
        }
        guard let runtime = option ?? configuration.runtime else {
            return PackageOptions(runtime: .copied(try runtimeSources()), contents: contents)
        }
        if case .repository(let repository) = try PackageSource(runtime, of: "runtime") {
            return PackageOptions(runtime: .repository(repository), contents: contents)
        }
        // A path in the configuration is relative to its folder, and all are to the output here.
        let path = option ?? Paths.join(folder, runtime)
        let isAbsolute = path.hasPrefix("/")
        return PackageOptions(
            runtime: .folder(isAbsolute ? path : Paths.relative(path, to: output)),
            contents: contents)
    }

    /// The sources to copy, with the target's name before their paths.
    static func runtimeSources() throws -> [SourceFile] {
        var files: [SourceFile] = []
        for target in RuntimeTarget.allCases {
            let folder = Home.path("Sources/" + target.name)
            files += try Disk.readSources(folder).map { file in
                SourceFile(path: target.name + "/" + file.path, bytes: file.bytes)
            }
        }
        return files
    }
}
