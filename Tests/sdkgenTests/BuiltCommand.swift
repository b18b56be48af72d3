import Foundation

/// The command as it was built beside the tests, run as a process of its own.
struct BuiltCommand {
    let url: URL

    /// Nil where the build has put it elsewhere.
    static let built: BuiltCommand? = {
        // The tests are a program or a bundle in the folder that holds the command.
        var folders = [CommandLine.arguments[0]] + Bundle.allBundles.map(\.bundlePath)
        folders = folders.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let path = folders.map { $0 + "/sdkgen" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        return path.map { BuiltCommand(url: URL(fileURLWithPath: $0)) }
    }()

    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url
    }()

    /// The arguments that make a library of a description.
    static func generating(_ spec: String, to output: String) -> [String] {
        [
            "generate", "--spec", spec, "--module", "Sample", "--output", output, "--templates",
            root.appendingPathComponent("Templates/swift").path, "--quiet",
        ]
    }

    /// Starts the command; what it prints is thrown away.
    ///
    /// - Parameter wrapper: A program, with arguments, that runs the command.
    func start(
        _ arguments: [String], environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Process {
        let process = Process()
        let words = wrapper + [url.path] + arguments
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs the command to its end.
    ///
    /// - Returns: The exit status.
    func run(
        _ arguments: [String], environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Int32 {
        let process = try start(arguments, environment: environment, wrapper: wrapper)
        process.waitUntilExit()
        return process.terminationStatus
    }
}
