import SDKDescription
import SDKDocument
import SDKEmission
import SDKPlan

/// What to generate from what: the content of `sdkgen.json`, or the same from the command line.
package struct Configuration: Sendable {
    /// Paths as the file gives them, relative to its folder.
    package var spec: String?
    package var overlays: [String] = []
    /// Whether what is left without effect is an error.
    package var isStrict = false
    package var module: String?
    package var output: String?
    package var templates: String?
    /// Set for an output that is a package of its own, or the sources of one.
    package var package: PackageOptions.Contents?
    /// Where that package takes the runtime from: a folder, or a repository; nil for a copy.
    package var runtime: String?
    package var documentation: ReferencePages
    /// How types are shared among files; nil for what suits their number.
    package var modelFiles: ModelFiles?
    /// How forms write objects; nil for the default.
    package var forms: FormNesting?
    /// Whether models that have an `id` are `Identifiable`.
    package var hasIdentifiableModels = false
    /// How the library is shared among modules; nil for one module.
    package var modules: ModuleDivision?
    package var selection: Selection
    package var overrides: [Override]
    /// In which header fields the API's servers report on a call; nil for the common ones.
    package var headers: ReportHeaders?
    /// The text that ends a stream instead of an element.
    package var terminalMark: String?
    /// Which keys of the description's extensions mean something.
    package var extensions = ExtensionKeys()
    /// The file with names of the last version that are aliases in this one.
    package var renamed: String?
    /// How listings come in pages.
    package var paging: [PageRule] = []
    /// Which operations are started by one request and asked after by others.
    package var polling: [PollRule] = []
    /// Where this came from, for messages.
    package var node: Node?

    package init(
        spec: String? = nil, module: String? = nil, output: String? = nil,
        templates: String? = nil, documentation: ReferencePages = ReferencePages(),
        selection: Selection = Selection(), overrides: [Override] = []
    ) {
        self.spec = spec
        self.module = module
        self.output = output
        self.templates = templates
        self.documentation = documentation
        self.selection = selection
        self.overrides = overrides
    }
}

/// Where reference pages in Markdown go, and what they are made with.
package struct ReferencePages: Sendable {
    /// Nil: none are made.
    package var output: String?
    package var templates: String?

    package init(output: String? = nil, templates: String? = nil) {
        self.output = output
        self.templates = templates
    }
}
