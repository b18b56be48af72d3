import SDKDescription
import SDKDocument
import SDKEmission
import SDKPlan

extension Pipeline {
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
}
