import SDKDescription
import SDKDocument
import SDKEmission
import SDKOverlay
import SDKPlan

/// From bytes to files: the stages in their order, each with the type that it makes.
///
/// Pure: no disk, no clock, no environment. What takes time is told by `observe`.
package enum Pipeline {
    /// What a run is made from.
    package struct Input {
        package var spec: SourceFile
        /// Changes to the description, applied in their order.
        package var overlays: [SourceFile] = []
        /// Whether warnings stop the run.
        package var isStrict = false
        /// Gives a file that the description refers to, by its path from the description's folder.
        package var load: (String) -> SourceFile?
        package var templates: [SourceFile]
        /// For reference pages in Markdown; nil makes none.
        package var documentationTemplates: [SourceFile]?
        package var moduleName: String
        package var selection: Selection
        package var overrides: [Override]
        /// Set for an output that is a package of its own.
        package var package: PackageOptions?
        /// How types are shared among files; nil for what suits their number.
        package var modelFiles: ModelFiles?
        /// Whether models that have an `id` are `Identifiable`.
        package var hasIdentifiableModels = false
        package var modules: ModuleDivision
        /// In which header fields servers report on a call; nil for the common ones.
        package var headers: ReportHeaders?
        /// How forms write objects where the description says nothing else.
        package var forms = FormNesting.json
        /// The text that ends a stream instead of an element.
        package var terminalMark: String?
        package var options = ResolveOptions()
        /// How listings come in pages.
        package var paging: [PageRule] = []
        /// Names of the last version that are aliases in this one: a list in JSON.
        package var renamed: SourceFile?
        /// Which operations are started by one request and asked after by others.
        package var polling: [PollRule] = []
        /// For the files of a new repository around the output; nil makes none.
        package var repository: (options: RepositoryOptions, templates: [SourceFile])?

        package init(
            spec: SourceFile, load: @escaping (String) -> SourceFile? = { _ in nil },
            templates: [SourceFile], documentationTemplates: [SourceFile]? = nil,
            moduleName: String, selection: Selection = Selection(), overrides: [Override] = [],
            package: PackageOptions? = nil, modelFiles: ModelFiles? = nil,
            modules: ModuleDivision = .one, headers: ReportHeaders? = nil
        ) {
            self.spec = spec
            self.load = load
            self.templates = templates
            self.documentationTemplates = documentationTemplates
            self.moduleName = moduleName
            self.selection = selection
            self.overrides = overrides
            self.package = package
            self.modelFiles = modelFiles
            self.modules = modules
            self.headers = headers
        }
    }

    package struct Output: Sendable {
        /// Nil when something is wrong enough that nothing may be written.
        package var files: [GeneratedFile]?
        /// Reference pages, with paths of a folder of their own; nil when none were asked for.
        package var documentation: [GeneratedFile]?
        /// Files of a new repository, with paths from its folder; nil when none were asked for.
        package var repository: [GeneratedFile]?
        package var counts: Selector.Counts?
        package var diagnostics: Diagnostics
    }

    /// A stage, for timings.
    package enum Stage: String, Sendable, CaseIterable {
        case parse, resolve, plan, render, document
    }

    package static func run(
        _ input: Input, observe: (Stage) -> Void = { _ in }
    ) -> Output {
        var diagnostics = Diagnostics(isStrict: input.isStrict)
        func failed() -> Output { Output(files: nil, counts: nil, diagnostics: diagnostics) }

        if !ModuleName.isValid(input.moduleName) {
            diagnostics.report(
                .moduleNameInvalid, at: Optional<SourceLocation>.none, input.moduleName)
        }
        if let options = input.package {
            PackageLayout(options: options, moduleName: input.moduleName).check(&diagnostics)
        }
        let templates = TemplateSet(input.templates, diagnostics: &diagnostics)
        let documentationTemplates = input.documentationTemplates.flatMap {
            TemplateSet($0, diagnostics: &diagnostics)
        }
        let documents = Overlay.read(
            input.spec, with: input.overlays, isStrict: input.isStrict, diagnostics: &diagnostics
        ).map { DocumentSet(main: $0, load: input.load, diagnostics: &diagnostics) }
        observe(.parse)
        guard let documents, let templates, !diagnostics.hasErrors else { return failed() }

        let whole = Resolver(options: input.options).resolve(
            documents, diagnostics: &diagnostics)
        observe(.resolve)
        guard let whole, !diagnostics.hasErrors else { return failed() }

        let selector = Selector(selection: input.selection, overrides: input.overrides)
        let (api, counts) = selector.select(from: whole, diagnostics: &diagnostics)
        var library = Planner.plan(
            api, moduleName: input.moduleName, headers: input.headers, paging: input.paging,
            polling: input.polling, diagnostics: &diagnostics)
        library.terminalMark = input.terminalMark
        if let renamed = input.renamed,
            let document = DocumentReader.read(renamed, diagnostics: &diagnostics)
        {
            library.renamings = RenamingReader.read(
                document, for: library, diagnostics: &diagnostics)
        }
        observe(.plan)
        guard !diagnostics.stopsRun else { return failed() }

        let divided = DividedLibrary(library, input.modules)
        let layout = input.package.map {
            PackageLayout(options: $0, moduleName: input.moduleName).fitting(library)
        }
        let files = Renderer.render(
            Presenter(
                divided, package: layout, modelFiles: input.modelFiles, formNesting: input.forms,
                hasIdentifiableModels: input.hasIdentifiableModels),
            with: templates, diagnostics: &diagnostics)
        observe(.render)
        lazy var reference = MarkdownPresenter(library)
        var documentation: [GeneratedFile]?
        if let documentationTemplates {
            documentation = Renderer.render(
                reference, with: documentationTemplates, diagnostics: &diagnostics)
            documentation?.append(DocumentationIndex(reference).file)
            observe(.document)
        }
        var repository: [GeneratedFile]?
        if let (options, templates) = input.repository,
            let templates = TemplateSet(templates, diagnostics: &diagnostics)
        {
            let presenter = RepositoryPresenter(
                reference, options,
                corrections: Corrections.of(diagnostics, in: documents.main),
                isStrict: diagnostics.count(of: .warning) == 0)
            repository = Renderer.render(presenter, with: templates, diagnostics: &diagnostics)
        }
        guard !diagnostics.stopsRun else { return failed() }
        return Output(
            files: files + (layout?.copies ?? []), documentation: documentation,
            repository: repository, counts: counts, diagnostics: diagnostics)
    }

    /// Diagnostics only; warnings count as errors.
    package static func lint(
        spec: SourceFile, overlays: [SourceFile] = [],
        load: @escaping (String) -> SourceFile? = { _ in nil },
        options: ResolveOptions = ResolveOptions()
    ) -> Diagnostics {
        var diagnostics = Diagnostics(isStrict: true)
        let main = Overlay.read(spec, with: overlays, isStrict: true, diagnostics: &diagnostics)
        guard let main else { return diagnostics }
        let documents = DocumentSet(main: main, load: load, diagnostics: &diagnostics)
        let resolver = Resolver(options: options)
        guard let api = resolver.resolve(documents, diagnostics: &diagnostics) else {
            return diagnostics
        }
        _ = Planner.plan(api, moduleName: "Module", diagnostics: &diagnostics)
        return diagnostics
    }
}

/// The rule for names of modules and packages.
enum ModuleName {
    static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first,
            (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
        else { return false }
        return name.utf8.count <= 100
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x5F
                    || (0x61...0x7A).contains($0)
            } && !ReservedWords.keywords.contains(name) && !taken.contains(name)
    }

    /// Modules that generated code imports, or that every Swift file does.
    private static let taken: Set<String> = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc",
        "Musl", "PackageDescription", "SDKRuntime", "SDKStreams", "SDKTesting", "Swift", "XCTest",
        "Testing",
    ]
}
