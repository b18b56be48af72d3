import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@main
enum Main {
    static func main() {
        let status = Command.run(Array(CommandLine.arguments.dropFirst()))
        if status != .fine { exit(status.rawValue) }
    }
}

/// The exit status of the process.
enum ExitStatus: Int32 {
    case fine = 0
    /// Errors, a stale output folder, breaking changes.
    case findings = 1
    case usage = 2
}

/// Writes text to standard output and standard error. Text that can't be written is lost.
enum Terminal {
    static func print(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 1) }

    static func printError(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 2) }
}
