import SDKDocument
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a run finds out before it writes anything.
struct Survey {
    /// Sorted by path.
    let files: [GeneratedFile]
    let manifest: [UInt8]
    let plan: WritePlan

    private static let manifestLimit = 64 << 20

    /// Compares the output folder with what it should hold.
    ///
    /// - Parameters:
    ///   - root: The output folder; `nil` if there is none.
    ///   - path: Of the folder, for messages.
    /// - Returns: `nil` if something was reported that forbids to go on.
    static func make(
        _ files: [GeneratedFile], root: Int32?, path: String, diagnostics: inout Diagnostics
    ) throws(IOFault) -> Survey? {
        guard OutputPath.check(files, diagnostics: &diagnostics) else { return nil }
        let files = files.sorted { $0.path < $1.path }
        let hashes = try Parallel.map(count: files.count) { range in
            .success(files[range].map { ContentHash(of: $0.bytes) })
        }
        let manifest = Manifest(files, hashes: hashes).bytes
        var findings = Diagnostics()
        defer { diagnostics.report(findings) }
        var previous: Manifest?
        var found: SourceFile?
        if let root { found = try readManifest(in: root, path: path) }
        if let found, found.bytes != manifest {
            previous = Manifest.read(found, diagnostics: &findings)
            if previous == nil { return nil }
        }
        let observer = TreeObserver(root: root, path: path)
        let isUnchanged = found != nil && previous == nil
        let ours = isUnchanged ? nil : Set(previous?.entries.map(\.path) ?? [])
        let observed = try observer.observe(files, ours: ours)
        let current = previous == nil ? [] : Set(files.map(\.path))
        let stale = previous?.entries.filter { !current.contains($0.path) } ?? []
        let plan = WritePlan(
            files: zip(files, observed).map { ($0.path, $1) },
            stale: Array(zip(stale.map(\.path), try observer.observe(stale: stale))),
            changesManifest: !isUnchanged, diagnostics: &findings)
        if findings.hasErrors { return nil }
        return Survey(files: files, manifest: manifest, plan: plan)
    }

    private static func readManifest(
        in root: Int32, path: String
    ) throws(IOFault) -> SourceFile? {
        let shown = path + "/" + Manifest.fileName
        let reason: String
        do throws(ErrorCode) {
            guard let status = try EntryStatus.of(Manifest.fileName, in: root) else { return nil }
            if status.kind == .file, status.size <= manifestLimit {
                let bytes = try Descriptor.file(Manifest.fileName, in: root)
                    .readAll(expected: status.size)
                return SourceFile(path: shown, bytes: bytes)
            }
            reason = status.kind == .file ? "it is too large" : status.kind.text
        } catch {
            throw IOFault("read", shown, code: error.value)
        }
        throw IOFault("read", shown, reason: reason)
    }
}

extension Survey {
    /// What of the old tree is not brought over as someone else's: the new files, and those that
    /// go.
    var ours: Set<String> {
        Set(files.map(\.path)).union(plan.removed).union([Manifest.fileName])
    }
}
