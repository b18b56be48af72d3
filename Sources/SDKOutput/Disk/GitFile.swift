import SDKDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file of a git revision: `git:REV:PATH`.
package enum GitFile {
    private static let prefix = "git:"

    /// The revision and path that an operand names; `nil` if it names a file on disk.
    package static func parts(of operand: String) -> (revision: String, path: String)? {
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
    package static func read(revision: String, path: String) throws(DiskError) -> SourceFile {
        let name = "\(prefix)\(revision):\(path)"
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw DiskError("read", name) }
        let (output, input) = (ends[0], ends[1])
        defer { close(output) }
        let process = start(
            ["git", "show", "\(revision):./\(path)"], output: input, closing: output)
        close(input)
        guard let process else { throw DiskError("read", name, reason: "git can't be run") }
        let bytes = Descriptor.bytes(of: output, expected: 1 << 20)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard let bytes, status == 0 else {
            throw DiskError("read", name, reason: "git has no such file")
        }
        return SourceFile(path: name, bytes: bytes)
    }

    /// Starts a program that is found in PATH.
    private static func start(
        _ words: [String], output: Int32, closing other: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addclose(&actions, other)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        // Copies in C's memory, valid until they are freed below.
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
        return code == 0 ? process : nil
    }
}
