@main
enum Main {
    static func main() {
        let status = Command.run(Array(CommandLine.arguments.dropFirst()))
        if status != .fine { exitProcess(status.rawValue) }
    }
}

/// What the process says when it ends.
enum ExitStatus: Int32 {
    case fine = 0
    /// Errors, a stale output folder, breaking changes.
    case findings = 1
    case usage = 2
}
