/// What to generate from what: the content of `sdkgen.json`, or the same from the command line.
public struct Configuration: Sendable {
    /// Paths as the file gives them, relative to its folder.
    public var spec: String?
    public var module: String?
    public var output: String?
    public var templates: String?
    /// Whether the output is a package of its own.
    public var isPackage = false
    /// Where that package takes the runtime from: a folder, or a repository; nil for a copy.
    public var runtime: String?
    public var documentation: ReferencePages
    /// How types are shared among files; nil for what suits their number.
    public var modelFiles: ModelFiles?
    /// How the library is shared among modules; nil for one module.
    public var modules: ModuleDivision?
    public var selection: Selection
    public var overrides: [Override]
    /// In which header fields the API's servers report on a call; nil for the common ones.
    public var headers: ReportHeaders?
    /// Where this came from, for messages.
    public var node: Node?

    public init(
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
public struct ReferencePages: Sendable {
    /// Nil: none are made.
    public var output: String?
    public var templates: String?

    public init(output: String? = nil, templates: String? = nil) {
        self.output = output
        self.templates = templates
    }
}

/// Which operations are taken. Empty: all. Of several kinds, one that fits is enough.
public struct Selection: Sendable {
    public var tags: [String] = []
    /// Paths with `*` for one segment and `**` for any number.
    public var paths: [String] = []
    /// Operation ids or method names.
    public var operations: [String] = []

    public init(tags: [String] = [], paths: [String] = [], operations: [String] = []) {
        self.tags = tags
        self.paths = paths
        self.operations = operations
    }

    public var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operations.isEmpty }
}

/// A correction of the description that is kept beside it, with its reason.
public struct Override: Sendable {
    public enum Subject: Sendable, Hashable {
        /// By operation id.
        case operation(String)
        /// By its name in the description.
        case model(String)
    }

    public enum Change: Sendable, Hashable {
        /// Another name than the description's.
        case rename(String)
        /// Left out.
        case skip
    }

    public var subject: Subject
    public var change: Change
    public var reason: String
    public var node: Node
}
