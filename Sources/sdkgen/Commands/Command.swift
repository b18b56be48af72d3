import SDKOutput

/// The commands, by name.
enum Command {
    static let version = "0.1.0"

    static func run(_ words: [String]) -> ExitStatus {
        guard let name = words.first else {
            Terminal.printError(Help.overview)
            return .usage
        }
        let rest = Array(words.dropFirst())
        if rest.contains("--help") || rest.contains("-h"), let help = Help.text(for: name) {
            Terminal.print(help)
            return .fine
        }
        do {
            switch name {
            case "generate": return try GenerateCommand(rest).run()
            case "check": return try GenerateCommand(rest).check()
            case "init": return try InitCommand(rest).run()
            case "lint": return try LintCommand(rest).run()
            case "diff": return try DiffCommand(rest).run()
            case "overlay": return try OverlayCommand(rest).run()
            case "transcribe": return try TranscribeCommand(rest).run()
            case "render": return try RenderCommand(rest).run()
            case "help", "--help", "-h":
                Terminal.print(rest.first.flatMap(Help.text) ?? Help.overview)
                return .fine
            case "--version", "version":
                Terminal.print("sdkgen \(version)\n")
                return .fine
            default: throw UsageError("unknown command '\(name)'")
            }
        } catch let error as UsageError {
            Terminal.printError("sdkgen: \(error.message)\nTry 'sdkgen --help'.\n")
            return .usage
        } catch let error as DiskError {
            Terminal.printError("sdkgen: error: \(error)\n")
            return .findings
        } catch {
            Terminal.printError("sdkgen: \(error)\nTry 'sdkgen --help'.\n")
            return .usage
        }
    }
}

/// The words on the command line make no sense.
struct UsageError: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
