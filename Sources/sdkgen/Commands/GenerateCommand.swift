import SDKGenerator

/// `sdkgen generate` and `sdkgen check`.
struct GenerateCommand {
    private let arguments: Arguments
    private let isQuiet: Bool
    private var timings: Timings?

    init(_ words: [String]) throws {
        arguments = try Arguments(
            words,
            options: [
                "--config", "--spec", "--module", "--output", "--templates", "--runtime",
            ],
            lists: ["--include-tag", "--include-path", "--include-operation"],
            flags: ["--package", "--timings", "--quiet"])
        guard arguments.operands.isEmpty else {
            throw UsageError("unexpected '\(arguments.operands[0])'")
        }
        isQuiet = arguments.has("--quiet")
        if arguments.has("--timings") { timings = Timings() }
    }

    func run() throws -> ExitStatus {
        guard let (files, job, counts) = try generated() else { return .findings }
        var diagnostics = Diagnostics()
        let summary = OutputTree(path: job.output).write(files, diagnostics: &diagnostics)
        timings?.mark("write")
        Terminal.printError(diagnostics.rendered())
        guard let summary, !diagnostics.hasErrors else { return .findings }
        if !isQuiet {
            Terminal.print("\(job.module): \(counts.text); \(summary.text)\n")
        }
        timings?.print()
        return .fine
    }

    func check() throws -> ExitStatus {
        guard let (files, job, counts) = try generated() else { return .findings }
        var diagnostics = Diagnostics()
        let comparison = OutputTree(path: job.output).compare(files, diagnostics: &diagnostics)
        timings?.mark("compare")
        Terminal.printError(diagnostics.rendered())
        guard let comparison, !diagnostics.hasErrors else { return .findings }
        timings?.print()
        if comparison.isFresh {
            if !isQuiet { Terminal.print("\(job.module): \(counts.text); up to date\n") }
            return .fine
        }
        Terminal.print(comparison.text)
        return .findings
    }

    private func generated() throws -> (
        files: [GeneratedFile], job: GenerateJob, counts: Selector.Counts
    )? {
        var diagnostics = Diagnostics()
        let job = try GenerateJob(arguments, diagnostics: &diagnostics)
        guard let job, !diagnostics.hasErrors else {
            Terminal.printError(diagnostics.rendered())
            return nil
        }
        timings?.mark("read")
        let output = Pipeline.run(job.input) { timings?.mark($0.rawValue) }
        diagnostics.report(output.diagnostics)
        let shown = isQuiet && !diagnostics.hasErrors ? "" : diagnostics.rendered()
        Terminal.printError(shown)
        guard let files = output.files, let counts = output.counts else { return nil }
        return (files, job, counts)
    }
}

extension Selector.Counts {
    /// How much was taken of how much.
    var text: String {
        "\(operations) of \(allOperations) operations, \(models) of \(allModels) models"
    }
}
