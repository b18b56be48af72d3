import SDKDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file of a git revision: `git:REV:PATH`.
enum GitFile {
    private static let prefix = "git:"

    /// The revision and path that an operand names; nil when it names a file on disk.
    static func parts(of operand: String) -> (revision: String, path: String)? {
        guard operand.hasPrefix(prefix) else { return nil }
        let rest = operand.dropFirst(prefix.count)
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        let revision = String(rest[..<colon])
        let path = String(rest[rest.index(after: colon)...])
        // A revision that looks like an option would be read as one.
        guard !revision.isEmpty, !revision.hasPrefix("-"), !path.isEmpty else { return nil }
        return (revision, path)
    }

    /// Reads the file with `git show`.
    static func read(revision: String, path: String) throws(FileError) -> SourceFile {
        let name = "\(prefix)\(revision):\(path)"
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw FileError(path: name, reason: IOFault.text(of: errno)) }
        let output = Descriptor(owning: ends[0])
        let process: pid_t
        do {
            let input = Descriptor(owning: ends[1])
            let words = ["git", "show", "\(revision):./\(path)"]
            process = try spawn(words, output: input.value, closing: output.value, name: name)
        }
        var bytes: [UInt8] = []
        var fault: String?
        do throws(ErrorCode) {
            bytes = try output.readAll(expected: 0)
        } catch {
            fault = error.text
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw FileError(path: name, reason: "git has no such file") }
        if let fault { throw FileError(path: name, reason: fault) }
        return SourceFile(path: name, bytes: bytes)
    }

    private static func spawn(
        _ words: [String], output: Int32, closing other: Int32, name: String
    ) throws(FileError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addclose(&actions, other)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
        guard code == 0 else { throw FileError(path: name, reason: IOFault.text(of: code)) }
        return process
    }
}
