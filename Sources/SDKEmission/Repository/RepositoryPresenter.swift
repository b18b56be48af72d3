import SDKDocument
import SDKMustache
import SDKPlan

/// What a new repository has beside its description and its generated code: the files that its owner
/// edits from then on.
package struct RepositoryPresenter: PageSource {
    private let view: RepositoryView
    private let options: RepositoryOptions

    /// The overlay for what was repaired, in the folder `Spec`.
    package static let correctionsName = "corrections.json"

    /// - Parameters:
    ///   - reference: The pages of the library, whose examples the repository shows.
    ///   - isStrict: Whether generating is to stop on warnings from now on.
    package init(
        _ reference: MarkdownPresenter, _ options: RepositoryOptions, corrections: [Correction],
        isStrict: Bool
    ) {
        let library = reference.library
        self.options = options
        let layout = PackageLayout(
            options: PackageOptions(runtime: options.runtime, contents: .sources),
            moduleName: library.moduleName
        ).fitting(library)
        let package = layout.view([], of: library)
        let calls = RepositoryCalls(reference)
        let firstCall = calls.first
        let (tests, imports) = calls.tests
        var setting: String?
        switch options.runtime {
        case .copied: break
        case .folder(let path): setting = Self.json(path.hasPrefix("/") ? path : "../" + path)
        case .repository(let repository): setting = Self.json(repository.text)
        }
        var copyright: String?
        var license: String?
        switch options.license {
        case .mit(let line): (license, copyright) = ("MIT", line)
        case .apache2: license = "Apache-2.0"
        case nil: break
        }
        view = RepositoryView(
            name: library.moduleName, title: MarkdownText.inline(library.title, hasLinks: false),
            description: MarkdownPresenter.blocks(library.description),
            spec: options.specName, strict: isStrict, hasCorrections: !corrections.isEmpty,
            corrections: Self.views(corrections),
            copied: layout.copiedTargets.map {
                RepositoryView.Copied(
                    name: $0.name, dependencies: PackageLayout.dependencies(of: $0))
            },
            hasDependency: package.hasDependency, dependency: package.dependency,
            runtime: library.runtimeTargets.map(layout.product).joined(separator: ", "),
            testCredentials: CredentialExample(security: library.security).all,
            testing: layout.product(.testing),
            runtimeSetting: setting, generator: Self.dependency(options.generator),
            firstCall: firstCall, hasFirstCall: !firstCall.isEmpty,
            operationCount: String(library.services.reduce(0) { $0 + $1.methods.count }),
            typeCount: String(library.types.count), testImports: imports, tests: tests,
            hasTests: !tests.isEmpty, copyright: copyright, license: license)
    }

    package enum Subject: String, CaseIterable, Sendable {
        case package = "Package.swift"
        case tools = "Tools/Package.swift"
        case readme = "README.md"
        case makefile = "Makefile"
        case ignored = ".gitignore"
        case attributes = ".gitattributes"
        case index = ".spi.yml"
        case workflow = ".github/workflows/ci.yml"
        case changes = ".github/workflows/api-changes.yml"
        case configuration = "Spec/sdkgen.json"
        case corrections
        case tests
        case license = "LICENSE"
    }

    package var subjects: [Subject] {
        Subject.allCases.filter { subject in
            switch subject {
            case .corrections: view.hasCorrections
            case .tests: view.hasTests
            case .license: view.license != nil
            default: true
            }
        }
    }

    package func page(_ subject: Subject) -> Page {
        let (path, template) =
            switch subject {
            case .package: (subject.rawValue, "Package.swift")
            case .tools: (subject.rawValue, "Tools.swift")
            case .readme: (subject.rawValue, "README.md")
            case .makefile: (subject.rawValue, "Makefile")
            case .ignored: (subject.rawValue, "gitignore")
            case .attributes: (subject.rawValue, "gitattributes")
            case .index: (subject.rawValue, "spi.yml")
            case .workflow: (subject.rawValue, "ci.yml")
            case .changes: (subject.rawValue, "api-changes.yml")
            case .configuration: (subject.rawValue, "sdkgen.json")
            case .corrections: ("Spec/" + Self.correctionsName, "corrections.json")
            case .tests: ("Tests/\(view.name)Tests/\(view.name)Tests.swift", "Tests.swift")
            case .license: (subject.rawValue, "LICENSE-" + (view.license ?? ""))
            }
        return Page(path: path, template: template, view)
    }

    // MARK: - Pieces

    private static func views(_ corrections: [Correction]) -> [RepositoryView.Correction] {
        corrections.enumerated().map { index, correction in
            RepositoryView.Correction(
                target: json(correction.target), message: json(correction.message),
                update: correction.update, hasNext: index < corrections.count - 1)
        }
    }

    private static func json(_ text: String) -> String {
        var bytes: [UInt8] = []
        JSONString.append(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func dependency(_ generator: RepositoryOptions.Generator) -> String {
        switch generator {
        case .folder(let path): ".package(name: \"sdkgen\", path: \(SwiftLiteral.string(path)))"
        case .repository(let repository): repository.dependency
        }
    }
}
