import SDKGenerator

/// `sdkgen diff`.
struct DiffCommand {
    private enum Format: String {
        case text, markdown, json, changelog
    }

    private let old: String
    private let new: String
    private let format: Format
    private let limit: Verdict
    private let ignored: String?
    private let title: String

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--format", "--fail-on", "--ignore", "--title"])
        guard arguments.operands.count == 2 else {
            throw UsageError("diff needs two descriptions, the old one first")
        }
        old = arguments.operands[0]
        new = arguments.operands[1]
        guard let format = Format(rawValue: arguments.value("--format") ?? "text") else {
            throw UsageError("--format is text, markdown, json or changelog")
        }
        guard let limit = Verdict(rawValue: arguments.value("--fail-on") ?? "major"),
            limit != .patch
        else { throw UsageError("--fail-on is major, minor or none") }
        self.format = format
        self.limit = limit
        ignored = arguments.value("--ignore")
        title = arguments.value("--title") ?? "Unreleased"
    }

    func run() throws -> ExitStatus {
        var diagnostics = Diagnostics()
        let before = try api(old, &diagnostics)
        let after = try api(new, &diagnostics)
        guard let before, let after, !diagnostics.hasErrors else {
            Terminal.printError(diagnostics.rendered())
            return .findings
        }
        var comparison = Comparison(old: before, new: after)
        if let ignored {
            var found = Diagnostics()
            if let document = JSONReader.read(try Disk.read(ignored), diagnostics: &found) {
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
        case .changelog: comparison.changelog(title: title)
        }
    }

    private func api(_ operand: String, _ diagnostics: inout Diagnostics) throws -> API? {
        if let (revision, path) = GitFile.parts(of: operand) {
            let spec = try GitFile.read(revision: revision, path: path)
            let folder = Paths.folder(of: path)
            return Pipeline.api(
                of: spec,
                load: { try? GitFile.read(revision: revision, path: Paths.join(folder, $0)) },
                diagnostics: &diagnostics)
        }
        return Pipeline.api(
            of: try Disk.read(operand), load: Disk.loader(beside: operand),
            diagnostics: &diagnostics)
    }
}
