import SDKDocument
import SDKGenerator
import SDKOutput

/// `sdkgen lint`.
struct LintCommand {
    private let arguments: Arguments

    init(_ words: [String]) throws {
        arguments = try Arguments(words, options: ["--config"], lists: ["--overlay"])
        guard !arguments.operands.isEmpty else { throw UsageError("lint needs a description") }
    }

    func run() throws -> ExitStatus {
        var diagnostics = Diagnostics(isStrict: true)
        guard
            let options = try ConfigurationFile.options(arguments, diagnostics: &diagnostics)
        else {
            Terminal.printError(diagnostics.rendered())
            return .findings
        }
        let overlays = try arguments.list("--overlay").map { try Disk.read($0) }
        for path in arguments.operands {
            let found = Pipeline.lint(
                spec: try Disk.read(path), overlays: overlays, load: Disk.loader(beside: path),
                options: options)
            diagnostics.report(found)
        }
        Terminal.printError(diagnostics.rendered())
        return diagnostics.stopsRun ? .findings : .fine
    }
}
