import SDKDescription
import SDKDiff
import SDKDocument
import SDKOutput
import SDKOverlay

/// `sdkgen diff`.
struct DiffCommand {
    private enum Format: String {
        case text, markdown, json, changelog, github, migration, deprecations, renamed
    }

    private let old: String
    private let new: String
    private let format: Format
    private let limit: Verdict
    private let ignored: String?
    private let title: String
    private let arguments: Arguments
    private let overlays: [SourceFile]

    init(_ words: [String]) throws {
        arguments = try Arguments(
            words, options: ["--config", "--format", "--fail-on", "--ignore", "--title"],
            lists: ["--overlay"])
        guard arguments.operands.count == 2 else {
            throw UsageError("diff needs two descriptions, the old one first")
        }
        old = arguments.operands[0]
        new = arguments.operands[1]
        guard let format = Format(rawValue: arguments.value("--format") ?? "text") else {
            throw UsageError(
                "--format is text, markdown, json, changelog, github, migration, deprecations or renamed"
            )
        }
        guard let limit = Verdict(rawValue: arguments.value("--fail-on") ?? "major"),
            limit != .patch
        else { throw UsageError("--fail-on is major, minor or none") }
        self.format = format
        self.limit = limit
        ignored = arguments.value("--ignore")
        title = arguments.value("--title") ?? "Unreleased"
        overlays = try arguments.list("--overlay").map { try Disk.read($0) }
    }

    func run() throws -> ExitStatus {
        var found = Diagnostics()
        let configuration = try ConfigurationFile.configuration(arguments, diagnostics: &found)
        guard let configuration else {
            Terminal.printError(found.rendered())
            return .findings
        }
        let options = ResolveOptions(extensions: configuration.extensions)
        let overlays = overlays
        let sides = try [old, new].concurrentMap { Self.read($0, options, with: overlays) }
            .map { try $0.get() }
        // What can't be read is never "no changes".
        let apis = sides.compactMap { $0.diagnostics.hasErrors ? nil : $0.api }
        guard apis.count == 2 else {
            for side in sides { Terminal.printError(side.diagnostics.rendered()) }
            return .findings
        }
        var diagnostics = sides[0].diagnostics
        diagnostics.report(sides[1].diagnostics)
        var comparison = Comparison(
            old: apis[0], new: apis[1],
            rules: MethodRules(paging: configuration.paging, polling: configuration.polling),
            diagnostics: diagnostics)
        if let ignored {
            if let document = DocumentReader.read(try Disk.read(ignored), diagnostics: &found) {
                let list = IgnoreList(document, diagnostics: &found)
                comparison = comparison.ignoring(list, diagnostics: &found)
            }
            Terminal.printError(found.rendered())
            guard !found.hasErrors else { return .findings }
        }
        Terminal.print(text(of: comparison))
        return limit != .none && comparison.version >= limit ? .findings : .fine
    }

    private func text(of comparison: Comparison) -> String {
        switch format {
        case .text: comparison.text()
        case .markdown: comparison.markdown()
        case .json: comparison.json()
        case .github: comparison.github()
        case .migration: comparison.migration()
        case .deprecations: comparison.deprecations()
        case .renamed: comparison.renamed()
        case .changelog: comparison.changelog(title: title)
        }
    }

    private struct Side: Sendable {
        var api: API?
        var diagnostics = Diagnostics()

        init(
            _ file: SourceFile, _ options: ResolveOptions, with overlays: [SourceFile],
            load: (String) -> SourceFile?
        ) {
            let main = Overlay.read(file, with: overlays, diagnostics: &diagnostics)
            guard let main else { return }
            let documents = DocumentSet(main: main, load: load, diagnostics: &diagnostics)
            api = Resolver(options: options).resolve(documents, diagnostics: &diagnostics)
        }
    }

    private static func read(
        _ operand: String, _ options: ResolveOptions, with overlays: [SourceFile]
    ) -> Result<Side, any Error> {
        Result {
            guard let (revision, path) = GitFile.parts(of: operand) else {
                return Side(
                    try Disk.read(operand), options, with: overlays,
                    load: Disk.loader(beside: operand))
            }
            let folder = Paths.folder(of: path)
            let file = try GitFile.read(revision: revision, path: path)
            return Side(file, options, with: overlays) {
                try? GitFile.read(revision: revision, path: Paths.join(folder, $0))
            }
        }
    }
}
