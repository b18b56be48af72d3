import SDKDocument

/// What a run finds out before it writes anything.
struct Survey {
    /// Sorted by path.
    let files: [GeneratedFile]
    let manifest: GeneratedFile
    let plan: WritePlan

    private static let manifestLimit = 64 << 20

    /// Compares the output folder with what it should hold.
    ///
    /// - Parameter root: The output folder; `nil` if there is none.
    /// - Returns: `nil` if something was reported that forbids to go on.
    static func make(
        _ files: [GeneratedFile], in root: Folder?, diagnostics: inout Diagnostics
    ) throws(DiskError) -> Survey? {
        guard OutputPath.check(files, diagnostics: &diagnostics) else { return nil }
        let files = files.sorted { $0.path < $1.path }
        let hashes = try files.inParts { part in part.map { ContentHash(of: $0.bytes) } }
        let manifest = Manifest(files, hashes: hashes).bytes
        let found = try root.flatMap(readManifest)
        let isUnchanged = found?.bytes == manifest
        var previous = Manifest(entries: [])
        var findings = Diagnostics()
        defer { diagnostics.report(findings) }
        if let found, !isUnchanged {
            guard let read = Manifest.read(found, diagnostics: &findings) else { return nil }
            previous = read
        }

        let ours = Set(previous.entries.map(\.path))
        let current = Set(isUnchanged ? [] : files.map(\.path))
        let stale = previous.entries.filter { !current.contains($0.path) }
        let expected =
            files.map {
                Expectation(
                    path: $0.path, content: .bytes($0.bytes),
                    isOurs: isUnchanged || ours.contains($0.path))
            } + stale.map { Expectation(path: $0.path, content: .hash($0.hash), isOurs: true) }
        let observed = try expected.inParts { (part) throws(DiskError) -> [Observation] in
            guard let root else { return part.map { _ in .missing } }
            var cursor = FolderCursor(root)
            return try part.map { (one) throws(DiskError) in try one.observe(with: &cursor) }
        }
        let all = zip(expected.map(\.path), observed).map { (path: $0, found: $1) }
        let plan = WritePlan(
            files: Array(all.prefix(files.count)), stale: Array(all.dropFirst(files.count)),
            changesManifest: !isUnchanged, diagnostics: &findings)
        if findings.hasErrors { return nil }
        return Survey(
            files: files, manifest: GeneratedFile(path: Manifest.fileName, bytes: manifest),
            plan: plan)
    }

    private static func readManifest(in root: Folder) throws(DiskError) -> SourceFile? {
        let name = Manifest.fileName
        guard try root.status(name) != nil else { return nil }
        let bytes = try root.read(name, upTo: manifestLimit + 1)
        guard bytes.count <= manifestLimit else {
            throw DiskError("read", root.path(of: name), reason: "it is too large")
        }
        return SourceFile(path: root.path(of: name), bytes: bytes)
    }

    var summary: WriteSummary { plan.summary(of: files) }

    /// One for each file, then the manifest's.
    var actions: [WritePlan.Action] { plan.actions + [plan.changesManifest ? .change : .keep] }

    /// The paths of files in the old tree that are replaced, or that go.
    var former: Set<String> {
        let replaced = zip(files, plan.actions).filter { $1 != .add }.map(\.0.path)
        return Set(replaced).union(plan.removed).union([Manifest.fileName])
    }

    /// - Parameter root: The output folder, as it was surveyed.
    func comparison(with root: Folder?, prefix: String) throws(DiskError) -> TreeComparison {
        var changes = zip(files, plan.actions).compactMap { file, action in
            action == .keep ? nil : TreeComparison.Change(path: file.path, new: file.bytes)
        }
        changes += plan.removed.map { TreeComparison.Change(path: $0, new: nil) }
        // Beside other differences, that of the manifest says nothing new.
        if changes.isEmpty, plan.changesManifest {
            changes.append(TreeComparison.Change(path: manifest.path, new: manifest.bytes))
        }
        var cursor = root.map(FolderCursor.init)
        return try TreeComparison(summary, changes, prefix: prefix) { (path) throws(DiskError) in
            let (folder, name) = OutputPath.split(path)
            guard case .folder(let folder) = try cursor?.open(folder),
                try folder.status(name)?.kind == .file
            else { return nil }
            return try folder.read(name)
        }
    }
}

/// What should stand at a path.
private struct Expectation: Sendable {
    enum Content: Sendable {
        case bytes([UInt8]), hash(ContentHash)
    }

    let path: String
    let content: Content
    /// Whether the manifest names the path.
    let isOurs: Bool

    /// Looks at what stands there.
    func observe(with cursor: inout FolderCursor) throws(DiskError) -> Observation {
        let (path, name) = OutputPath.split(path)
        let folder: Folder
        switch try cursor.open(path) {
        case .missing: return .missing
        case .obstacle(let path, let kind): return .obstacle(path: path, kind: kind)
        case .folder(let found): folder = found
        }
        guard let status = try folder.status(name) else { return .missing }
        guard status.kind == .file else {
            return .obstacle(path: self.path, kind: status.kind)
        }
        let isSame: Bool
        switch content {
        case .bytes(let bytes):
            // A file of another size need not be read.
            isSame = status.size == bytes.count ? try folder.read(name) == bytes : false
        case .hash(let hash):
            isSame = ContentHash(of: try folder.read(name)) == hash
        }
        if isSame { return .same }
        if isOurs { return .different(isOurs: true) }
        let start = try folder.read(name, upTo: GeneratedHeader.span)
        return .different(isOurs: GeneratedHeader.isMarked(start))
    }
}

extension Array where Element: Sendable {
    /// Calls `body` for consecutive parts of the array, on all cores, and joins what it gives.
    ///
    /// - Throws: The error of the first part that has one.
    func inParts<Made: Sendable>(
        _ body: @Sendable (ArraySlice<Element>) throws(DiskError) -> [Made]
    ) throws(DiskError) -> [Made] {
        let size = 256
        let parts = stride(from: 0, to: count, by: size).map {
            self[$0..<Swift.min($0 + size, count)]
        }
        let results = parts.concurrentMap { part in
            Result { () throws(DiskError) in try body(part) }
        }
        var all: [Made] = []
        for result in results { all += try result.get() }
        return all
    }
}
