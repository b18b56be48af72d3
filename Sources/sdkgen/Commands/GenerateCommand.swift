import SDKDescription
import SDKDocument
import SDKEmission
import SDKGenerator
import SDKOutput

/// `sdkgen generate` and `sdkgen check`.
struct GenerateCommand {
    private let arguments: Arguments
    private let isQuiet: Bool
    private var timings: Timings?

    init(_ words: [String]) throws {
        arguments = try Arguments(
            words,
            options: [
                "--config", "--spec", "--module", "--output", "--file", "--templates", "--runtime",
                "--documentation", "--documentation-templates", "--modules",
            ],
            lists: ["--overlay", "--include-tag", "--include-path", "--include-operation"],
            flags: ["--package", "--strict", "--timings", "--quiet"])
        guard arguments.operands.isEmpty else {
            throw UsageError("unexpected '\(arguments.operands[0])'")
        }
        isQuiet = arguments.has("--quiet")
        if arguments.has("--timings") { timings = Timings() }
    }

    func run() throws -> ExitStatus {
        guard let generated = try generated() else { return .findings }
        var diagnostics = Diagnostics()
        var summaries: [String] = []
        if let file = generated.file {
            let isChanged = (try? Disk.read(file.path))?.bytes != file.bytes
            if isChanged { try Disk.replace(file.path, with: file.bytes) }
            summaries.append("\(file.path) \(isChanged ? "written" : "unchanged")")
        }
        for tree in generated.trees {
            guard
                let summary = OutputTree(path: tree.path).write(
                    tree.files, diagnostics: &diagnostics)
            else { break }
            summaries.append(tree.label + summary.text)
        }
        timings?.mark("write")
        Terminal.printError(diagnostics.rendered(onlyStopping: isQuiet))
        guard !diagnostics.hasErrors else {
            Terminal.printError("sdkgen: not everything is written: \(diagnostics.summary)\n")
            return .findings
        }
        if !isQuiet {
            let parts = [generated.heading] + summaries + [generated.summary]
            Terminal.print(parts.joined(separator: "; ") + "\n")
        }
        timings?.print()
        return .fine
    }

    func check() throws -> ExitStatus {
        guard let generated = try generated() else { return .findings }
        var diagnostics = Diagnostics()
        var verdicts: [String] = []
        var isFresh = true
        if let file = generated.file {
            isFresh = (try? Disk.read(file.path))?.bytes == file.bytes
            verdicts.append("\(file.path) is \(isFresh ? "up to date" : "stale")")
        }
        for tree in generated.trees {
            let isInside = !tree.path.hasPrefix("/") && !tree.path.hasPrefix("..")
            let comparison = OutputTree(path: tree.path).compare(
                tree.files, prefix: isInside ? tree.path + "/" : "", diagnostics: &diagnostics)
            guard let comparison else { break }
            Terminal.print(comparison.text)
            isFresh = isFresh && comparison.isFresh
            verdicts.append("\(tree.path) is \(comparison.verdict)")
        }
        timings?.mark("compare")
        Terminal.printError(diagnostics.rendered(onlyStopping: isQuiet))
        guard !diagnostics.hasErrors else { return .findings }
        timings?.print()
        if !isQuiet {
            Terminal.print(verdicts.joined(separator: "; ") + "; \(generated.summary).\n")
        }
        return isFresh ? .fine : .findings
    }

    /// A folder and what it is to hold.
    private struct Tree {
        var path: String
        var files: [GeneratedFile]
        /// What comes before its counts in a report.
        var label: String
    }

    private struct Generated {
        var heading: String
        /// Everything in one file.
        var file: SourceFile?
        var trees: [Tree]
        /// What was reported on the way.
        var summary: String
    }

    private func generated() throws -> Generated? {
        var diagnostics = Diagnostics()
        let job = try GenerateJob(arguments, diagnostics: &diagnostics)
        guard let job, !diagnostics.hasErrors else {
            Terminal.printError(diagnostics.rendered())
            return nil
        }
        timings?.mark("read")
        let output = Pipeline.run(job.input) { timings?.mark($0.rawValue) }
        let found = output.diagnostics
        Terminal.printError(found.rendered(onlyStopping: isQuiet))
        guard let files = output.files, let counts = output.counts else {
            let reason = found.hasErrors ? "" : "; warnings stop a strict run"
            Terminal.printError("sdkgen: nothing is written: \(found.summary)\(reason)\n")
            return nil
        }
        var trees = [Tree(path: job.output, files: files, label: "")]
        let file = job.file.map { SourceFile(path: $0, bytes: SingleFile.join(files)) }
        if file != nil { trees = [] }
        if let path = job.documentation, let pages = output.documentation {
            trees.append(Tree(path: path, files: pages, label: "documentation: "))
        }
        return Generated(
            heading: "\(job.module): \(counts.text)", file: file, trees: trees,
            summary: found.summary)
    }
}

extension Selector.Counts {
    /// How much was taken of how much.
    var text: String {
        let taken = "\(operations) of \(allOperations) operations, \(models) of \(allModels) models"
        return operationsLeftOut == 0 ? taken : taken + ", \(operationsLeftOut) left out"
    }
}
