@testable import SDKDocument
@testable import SDKEmission
@testable import SDKGenerator

extension GoldenCase {
    /// What the generator makes of the case.
    struct Outcome: Sendable {
        /// Empty when the generator would write nothing.
        var files: [String: [UInt8]]
        var diagnostics: Diagnostics
    }

    /// The outcomes of all cases, each made once.
    static let outcomes: [String: Outcome] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0.run()) })

    var outcome: Outcome { Self.outcomes[name] ?? run() }

    func run() -> Outcome {
        guard let spec = folder.source(at: "spec.json", named: "spec.json") else {
            return Outcome(files: [:], diagnostics: Diagnostics())
        }
        var diagnostics = Diagnostics()
        let configuration = configuration(&diagnostics)
        guard !diagnostics.hasErrors else { return Outcome(files: [:], diagnostics: diagnostics) }
        var input = Pipeline.Input(
            spec: spec, load: { folder.source(at: $0, named: $0) }, templates: templates,
            documentationTemplates: configuration.documentation.output.map { _ in
                Self.documentationTemplates
            },
            moduleName: configuration.module ?? Self.moduleName,
            selection: configuration.selection, overrides: configuration.overrides,
            package: configuration.package != nil ? package(configuration) : nil,
            modelFiles: configuration.modelFiles, modules: configuration.modules ?? .one,
            headers: configuration.headers)
        input.forms = configuration.forms ?? .json
        input.hasIdentifiableModels = configuration.hasIdentifiableModels
        input.options.extensions = configuration.extensions
        input.paging = configuration.paging
        input.renamed = configuration.renamed.flatMap { folder.source(at: $0, named: $0) }
        input.polling = configuration.polling
        input.isStrict = configuration.isStrict
        input.terminalMark = configuration.terminalMark
        let output = Pipeline.run(input)
        diagnostics.report(output.diagnostics)
        var files: [String: [UInt8]] = [:]
        for file in output.files ?? [] { files[file.path] = file.bytes }
        for file in output.documentation ?? [] {
            files[(configuration.documentation.output ?? "") + "/" + file.path] = file.bytes
        }
        return Outcome(files: files, diagnostics: diagnostics)
    }

    private func configuration(_ diagnostics: inout Diagnostics) -> Configuration {
        guard let source = folder.source(at: "sdkgen.json", named: "sdkgen.json"),
            let document = DocumentReader.read(source, diagnostics: &diagnostics)
        else { return Configuration() }
        return ConfigurationReader.read(document, diagnostics: &diagnostics)
    }

    /// The runtime to copy is what the case has in `runtime`.
    private func package(_ configuration: Configuration) -> PackageOptions {
        guard let runtime = configuration.runtime else {
            let sources = folder.folder("runtime")
            return PackageOptions(
                runtime: .copied(
                    sources.files.keys.sorted().compactMap { sources.source(at: $0, named: $0) }))
        }
        return PackageOptions(
            runtime: PackageRepository(runtime).map { .repository($0) } ?? .folder(runtime))
    }

    /// The project's templates, with those of the case instead of their namesakes.
    private var templates: [SourceFile] {
        let own = folder.folder("templates")
        return Self.templates.map { template in
            let name = template.path.split(separator: "/").last.map(String.init) ?? ""
            return own.source(at: name, named: "templates/" + name) ?? template
        }
    }
}
