import SDKDocument
import SDKOutput

/// Compares files on disk with those that should be there.
struct TreeObserver: Sendable {
    /// The output folder; `nil` if there is none.
    let root: Int32?
    let path: String

    static let bufferSize = 1 << 17

    /// What stands where each file belongs.
    ///
    /// - Parameter ours: The paths that the manifest names.
    func observe(
        _ files: [GeneratedFile], ours: Set<String>?
    ) throws(IOFault) -> [Observation] {
        guard let root else { return Array(repeating: .missing, count: files.count) }
        return try Parallel.map(count: files.count) { range in
            Result { () throws(IOFault) in
                var cursor = FolderCursor(root: root, path: path)
                let buffer = UnsafeMutableRawBufferPointer.allocate(
                    byteCount: Self.bufferSize, alignment: 16)
                defer { buffer.deallocate() }
                var found: [Observation] = []
                for file in files[range] {
                    let place = FilePath(file.path)
                    switch try cursor.open(place.folder) {
                    case .missing: found.append(.missing)
                    case .obstacle(let path, let kind):
                        found.append(.obstacle(path: path, kind: kind))
                    case .folder(let folder):
                        do throws(ErrorCode) {
                            found.append(
                                try Self.observe(
                                    file, place.name, in: folder, buffer,
                                    isOurs: ours.map { $0.contains(file.path) } ?? true))
                        } catch {
                            throw IOFault("read", path + "/" + file.path, code: error.value)
                        }
                    }
                }
                return found
            }
        }
    }

    private static func observe(
        _ file: GeneratedFile, _ name: String, in folder: Int32,
        _ buffer: UnsafeMutableRawBufferPointer, isOurs: Bool
    ) throws(ErrorCode) -> Observation {
        guard let status = try EntryStatus.of(name, in: folder) else { return .missing }
        guard status.kind == .file else { return .obstacle(path: file.path, kind: status.kind) }
        if isOurs, status.size != file.bytes.count { return .different(isOurs: true) }
        let descriptor = try Descriptor.file(name, in: folder)
        var offset = 0
        var isMarked = isOurs
        while true {
            let count = try descriptor.fill(buffer)
            let part = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if !isOurs, offset == 0 {
                isMarked = GeneratedHeader.isMarked(part.prefix(GeneratedHeader.span))
            }
            guard matches(part, file.bytes, at: offset) else {
                return .different(isOurs: isMarked)
            }
            offset += count
            if count < buffer.count { break }
        }
        return offset == file.bytes.count ? .same : .different(isOurs: isMarked)
    }

    /// What became of files of the last run.
    func observe(stale: [Manifest.Entry]) throws(IOFault) -> [StaleObservation] {
        guard let root else { return Array(repeating: .missing, count: stale.count) }
        return try Parallel.map(count: stale.count) { range in
            Result { () throws(IOFault) in
                var cursor = FolderCursor(root: root, path: path)
                var found: [StaleObservation] = []
                for entry in stale[range] {
                    let place = FilePath(entry.path)
                    switch try cursor.open(place.folder) {
                    case .missing: found.append(.missing)
                    case .obstacle(let path, let kind):
                        found.append(.obstacle(path: path, kind: kind))
                    case .folder(let folder):
                        do throws(ErrorCode) {
                            found.append(try Self.observe(entry, place.name, in: folder))
                        } catch {
                            throw IOFault("read", path + "/" + entry.path, code: error.value)
                        }
                    }
                }
                return found
            }
        }
    }

    private static func observe(
        _ entry: Manifest.Entry, _ name: String, in folder: Int32
    ) throws(ErrorCode) -> StaleObservation {
        guard let status = try EntryStatus.of(name, in: folder) else { return .missing }
        guard status.kind == .file else { return .obstacle(path: entry.path, kind: status.kind) }
        let bytes = try Descriptor.file(name, in: folder).readAll(expected: status.size)
        return ContentHash(of: bytes) == entry.hash ? .intact : .edited
    }
}
