import SDKDocument
import SDKEmission
import SDKGenerator
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// `sdkgen init`.
struct InitCommand {
    private let spec: String
    private let name: String
    private let folder: String
    private let license: RepositoryOptions.License?
    private let generator: RepositoryOptions.Generator
    private let runtime: PackageOptions.Runtime?

    static let templates = "Templates/repository"

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--spec", "--name", "--license", "--generator", "--runtime"])
        guard let spec = arguments.value("--spec") else {
            throw UsageError("no description: give --spec")
        }
        guard let name = arguments.value("--name") else {
            throw UsageError("no name for module and package: give --name")
        }
        guard arguments.operands.count < 2 else {
            throw UsageError("unexpected '\(arguments.operands[1])'")
        }
        self.spec = spec
        self.name = name
        folder = arguments.operands.first ?? name
        switch arguments.value("--license") ?? "none" {
        case "MIT":
            license = .mit(copyright: "Copyright (c) \(Self.year) The \(name) authors")
        case "Apache-2.0": license = .apache2
        case "none": license = nil
        default: throw UsageError("--license is MIT, Apache-2.0 or none")
        }
        let tools = Paths.join(folder, "Tools")
        switch try arguments.value("--generator").map({ try PackageSource($0, of: "generator") }) {
        case .repository(let repository)?: generator = .repository(repository)
        case .folder(let path)?: generator = .folder(Self.path(path, from: tools))
        case nil: generator = .folder(Self.path(Home.folder, from: tools))
        }
        switch try arguments.value("--runtime").map({ try PackageSource($0, of: "runtime") }) {
        case .repository(let repository)?: runtime = .repository(repository)
        case .folder(let path)?: runtime = .folder(Self.path(path, from: folder))
        case nil: runtime = nil
        }
    }

    func run() throws -> ExitStatus {
        let description = try Disk.read(spec)
        // Diagnostics name the file that the user gave, and all files that it names come along.
        let load = Disk.loader(beside: spec)
        var loaded: [SourceFile] = []
        let options = RepositoryOptions(
            specName: RepositoryOptions.specName(for: spec), generator: generator,
            license: license,
            runtime: try runtime ?? .copied(GenerateJob.runtimeSources()))
        var input = Pipeline.Input(
            spec: description,
            load: { path in
                guard let file = load(path) else { return nil }
                loaded.append(SourceFile(path: path, bytes: file.bytes))
                return file
            }, templates: try Disk.readTemplates(Home.path(GenerateJob.defaultTemplates)),
            documentationTemplates: try Disk.readTemplates(
                Home.path(GenerateJob.defaultDocumentationTemplates)), moduleName: name,
            package: PackageOptions(runtime: options.runtime, contents: .sources))
        input.repository = (options, try Disk.readTemplates(Home.path(Self.templates)))
        let output = Pipeline.run(input)
        Terminal.printError(output.diagnostics.rendered())
        guard let files = output.files, let pages = output.documentation,
            let repository = output.repository, let counts = output.counts
        else {
            Terminal.printError("sdkgen: nothing is written: \(output.diagnostics.summary)\n")
            return .findings
        }
        var diagnostics = Diagnostics()
        let trees = [("Generated", files), ("docs/reference", pages)]
        for (path, files) in trees {
            let tree = OutputTree(path: Paths.join(folder, path))
            guard tree.write(files, diagnostics: &diagnostics) != nil else { break }
        }
        Terminal.printError(diagnostics.rendered())
        guard !diagnostics.hasErrors else { return .findings }
        let specs = [(options.specName, description)] + loaded.map { ($0.path, $0) }
        let kept = try NewFiles(path: folder).add(
            specs.map { GeneratedFile(path: "Spec/" + $0, bytes: $1.bytes) } + repository)
        Terminal.print(report(counts.text, output.diagnostics, kept: kept))
        return .fine
    }

    /// What there is now, and what to do next.
    private func report(_ counts: String, _ found: Diagnostics, kept: [String]) -> String {
        var text = "\(name): \(counts); \(found.summary)\n"
        if !kept.isEmpty {
            text += "These were there, and stay as they are: \(kept.joined(separator: ", "))\n"
        }
        text += """

              cd \(folder)
              swift test       builds the SDK, and calls each service without a network
              make generate    writes Generated/ anew after Spec/ has changed


            """
        if case .folder(let path) = generator {
            text +=
                "Tools/Package.swift takes the generator from \(path). Name a repository and a\n"
                + "revision there before others use it.\n"
        }
        if found.count(of: .warning) > 0 {
            text += "Spec/\(RepositoryPresenter.correctionsName) lists what had to be repaired.\n"
        }
        return text
    }

    // MARK: - Words of the command line

    private static func path(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") && !folder.hasPrefix("/") ? path : Paths.relative(path, to: folder)
    }

    /// This year, of the Gregorian calendar.
    private static var year: Int {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        return Int(parts.tm_year) + 1900
    }
}
