import Foundation
import PackagePlugin

/// Runs the generator when a target is built: what it makes of the description in the target's folder
/// becomes a part of that target.
///
/// The description is the file that `sdkgen.json` names, or `openapi.json` where there is none.
@main
struct SDKGenBuildPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        guard let target = target.sourceModule else { return [] }
        let folder = target.directoryURL
        let configuration = folder.appending(path: "sdkgen.json")
        let description = folder.appending(path: "openapi.json")
        let output = context.pluginWorkDirectoryURL.appending(path: target.moduleName + "API.swift")
        var arguments = ["generate", "--quiet", "--module", target.moduleName]
        arguments += ["--file", output.path()]
        if exists(configuration) {
            arguments += ["--config", configuration.path()]
        } else if exists(description) {
            arguments += ["--spec", description.path()]
        } else {
            throw Failure(folder: folder.path())
        }
        return [
            .buildCommand(
                displayName: "Generating the API of \(target.moduleName)",
                executable: try context.tool(named: "sdkgen").url, arguments: arguments,
                inputFiles: inputs(in: folder), outputFiles: [output])
        ]
    }

    private func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path())
    }

    /// All JSON files: a description may refer to others.
    private func inputs(in folder: URL) -> [URL] {
        let paths = FileManager.default.enumerator(atPath: folder.path())
        return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".json") }
            .sorted().map { folder.appending(path: $0) }
    }

    struct Failure: Error, CustomStringConvertible {
        let folder: String

        var description: String { "neither sdkgen.json nor openapi.json is in \(folder)" }
    }
}
