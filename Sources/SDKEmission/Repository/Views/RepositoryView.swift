/// What the files of a new repository show. All templates of the folder `repository` have this view.
struct RepositoryView: TemplateView {
    static let templateFolder = "repository"

    /// The module's name, which is the package's, too.
    let name: String
    /// The title of the description, for Markdown.
    let title: String
    /// Lines of the description for Markdown, and an empty one.
    let description: [String]
    /// The name of the description's file in `Spec`.
    let spec: String
    /// Whether the run stops on warnings.
    let strict: Bool
    /// Whether there are corrections to be filled in.
    let hasCorrections: Bool
    /// The corrections, one by one.
    let corrections: [Correction]
    /// The runtime's targets, where they are copied.
    let copied: [Copied]
    /// Whether the package needs another one.
    let hasDependency: Bool
    /// The package that has the runtime, for Package.swift.
    let dependency: String
    /// The runtime as a dependency of a target, for Package.swift.
    let runtime: String
    /// Lines of the credentials of the tests' client, as an argument.
    let testCredentials: [String]
    /// The part of the runtime for tests as a dependency, for Package.swift.
    let testing: String
    /// The value of the key `runtime` in sdkgen.json; null where sources are copied.
    let runtimeSetting: String?
    /// The package that has the generator, for Package.swift.
    let generator: String
    /// Lines of a first call.
    let firstCall: [String]
    /// Whether there is an operation for a first call.
    let hasFirstCall: Bool
    /// How many operations there are.
    let operationCount: String
    /// How many types there are.
    let typeCount: String
    /// Types of Foundation that the tests need, as imports.
    let testImports: [String]
    /// The tests, one by one.
    let tests: [Test]
    /// Whether there are any.
    let hasTests: Bool
    /// The line that says whose the code is; null without such a line.
    let copyright: String?
    /// The name of the license; null where there is none.
    let license: String?

    struct Correction: TemplateView {
        /// The path of the value as a JSON string.
        let target: String
        /// What was found as a JSON string.
        let message: String
        /// A change that changes nothing, as JSON.
        let update: String
        /// Whether another one follows.
        let hasNext: Bool
    }

    struct Copied: TemplateView {
        /// The target's name.
        let name: String
        /// What it needs as literals, separated by commas; nil for nothing. Who needs something is a
        /// product.
        let dependencies: String?
    }

    struct Test: TemplateView {
        /// The service's name as it is spelled.
        let service: String
        /// The operation's name for readers, as a literal.
        let label: String
        /// The test's function.
        let function: String
        /// Lines of the test's body.
        let lines: [String]
    }
}
