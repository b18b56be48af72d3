import SDKDescription
import SDKDocument
import SDKEmission
import SDKOverlay
import SDKPlan

extension Pipeline {
    /// The templates of all outputs, compiled.
    struct Templates {
        var swift: TemplateSet
        var reference: TemplateSet?
        var repository: TemplateSet?

        init?(_ input: Input, _ diagnostics: inout Diagnostics) {
            func set(_ files: [SourceFile]?) -> TemplateSet? {
                files.flatMap { TemplateSet($0, diagnostics: &diagnostics) }
            }
            let swift = set(input.templates)
            reference = set(input.documentationTemplates)
            repository = set(input.repository?.templates)
            guard let swift else { return nil }
            self.swift = swift
        }
    }

    static func checkOptions(_ input: Input, _ diagnostics: inout Diagnostics) {
        if !ModuleName.isValid(input.moduleName) {
            diagnostics.report(
                .moduleNameInvalid, at: Optional<SourceLocation>.none, input.moduleName)
        }
        if let options = input.package {
            PackageLayout(options: options, moduleName: input.moduleName).check(&diagnostics)
        }
    }

    static func parse(_ input: Input, _ diagnostics: inout Diagnostics) -> Document? {
        DocumentReader.read(input.spec, diagnostics: &diagnostics)
    }

    static func overlay(
        _ description: Document, _ input: Input, _ diagnostics: inout Diagnostics
    ) -> DocumentSet? {
        Overlay.apply(
            input.overlays, to: description, isStrict: input.isStrict, diagnostics: &diagnostics
        ).map { DocumentSet(main: $0, load: input.load, diagnostics: &diagnostics) }
    }

    static func resolve(
        _ documents: DocumentSet, _ input: Input, _ diagnostics: inout Diagnostics
    ) -> API? {
        guard !diagnostics.hasErrors else { return nil }
        let api = Resolver(options: input.options).resolve(documents, diagnostics: &diagnostics)
        return diagnostics.hasErrors ? nil : api
    }

    static func select(
        _ api: API, _ input: Input, _ diagnostics: inout Diagnostics
    ) -> (API, Selector.Counts) {
        Selector(selection: input.selection, overrides: input.overrides)
            .select(from: api, diagnostics: &diagnostics)
    }

    static func plan(
        _ api: API, _ input: Input, _ diagnostics: inout Diagnostics
    ) -> Library {
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
        return library
    }

    static func render(
        _ library: DividedLibrary, _ input: Input, _ templates: Templates,
        _ diagnostics: inout Diagnostics
    ) -> [GeneratedFile] {
        let layout = input.package.map {
            PackageLayout(options: $0, moduleName: input.moduleName).fitting(library.library)
        }
        let presenter = Presenter(
            library, package: layout, modelFiles: input.modelFiles, formNesting: input.forms,
            hasIdentifiableModels: input.hasIdentifiableModels)
        let files = Renderer.render(presenter, with: templates.swift, diagnostics: &diagnostics)
        return files + (layout?.copies ?? [])
    }

    /// Reference pages, and the files of a new repository, which show the same examples.
    static func document(
        _ library: Library, _ documents: DocumentSet, _ input: Input, _ templates: Templates,
        _ diagnostics: inout Diagnostics
    ) -> (reference: [GeneratedFile]?, repository: [GeneratedFile]?) {
        var pages: (reference: [GeneratedFile]?, repository: [GeneratedFile]?)
        guard templates.reference != nil || templates.repository != nil else { return pages }
        let presenter = MarkdownPresenter(library)
        if let templates = templates.reference {
            pages.reference =
                Renderer.render(presenter, with: templates, diagnostics: &diagnostics)
                + [DocumentationIndex(presenter).file]
        }
        if let (options, _) = input.repository, let templates = templates.repository {
            let repository = RepositoryPresenter(
                presenter, options,
                corrections: Corrections.of(diagnostics, in: documents.main),
                isStrict: diagnostics.count(of: .warning) == 0)
            pages.repository = Renderer.render(
                repository, with: templates, diagnostics: &diagnostics)
        }
        return pages
    }
}
