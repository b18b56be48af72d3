import SDKDocument
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Builds the new tree in an empty folder beside the old one.
struct TreeBuilder: Sendable {
    /// The output folder; `nil` if there is none yet.
    let old: Int32?
    let new: Int32
    /// Of the output folder, for messages.
    let path: String
    let options: DiskOptions

    private var linker: EntryLinker { EntryLinker(linksFiles: options.linksFiles) }

    /// Places the generated files: those that are kept under a second name, the others anew, with
    /// the permissions of the file before.
    func place(_ files: [GeneratedFile], _ actions: [WritePlan.Action]) throws(IOFault) {
        _ = try Parallel.map(count: min(files.count, actions.count)) { range in
            Result<[Never], IOFault> { () throws(IOFault) in
                var from = FolderCursor(root: old ?? -1, path: path)
                var to = FolderCursor(root: new, path: path, makesFolders: true)
                for index in range {
                    try options.checkpoint(.placing(files[index].path))
                    try place(files[index], actions[index], from: &from, to: &to)
                }
                return []
            }
        }
    }

    private func place(
        _ file: GeneratedFile, _ action: WritePlan.Action, from: inout FolderCursor,
        to: inout FolderCursor
    ) throws(IOFault) {
        let place = FilePath(file.path)
        guard case .folder(let target) = try to.open(place.folder) else {
            throw conflict(place.folder)
        }
        var source: Int32?
        if action != .add, old != nil, case .folder(let folder) = try from.open(place.folder) {
            source = folder
        }
        do throws(ErrorCode) {
            if action == .keep, let source {
                try linker.bring(place.name, from: source, to: target, kind: .file)
                return
            }
            var permissions: mode_t?
            if let source {
                permissions = try EntryStatus.of(place.name, in: source)?.permissions
            }
            try write(file.bytes, as: place.name, in: target, permissions: permissions)
        } catch {
            throw IOFault("write", path + "/" + file.path, code: error.value)
        }
    }

    private func write(
        _ bytes: [UInt8], as name: String, in folder: Int32, permissions: mode_t?
    ) throws(ErrorCode) {
        let descriptor = try Descriptor.newFile(name, in: folder)
        try descriptor.put(bytes)
        if let permissions, try EntryStatus.of(descriptor.value).permissions != permissions {
            guard fchmod(descriptor.value, permissions) == 0 else {
                throw ErrorCode(value: errno)
            }
        }
    }

    /// Brings over what is not ours.
    func keep(_ listing: TreeListing) throws(IOFault) {
        guard let old else { return }
        var from = FolderCursor(root: old, path: path)
        var to = FolderCursor(root: new, path: path, makesFolders: true)
        for entry in listing.entries {
            let place = FilePath(entry.path)
            guard case .folder(let source) = try from.open(place.folder) else {
                throw IOFault("read", path + "/" + entry.path, code: ENOENT)
            }
            guard case .folder(let target) = try to.open(place.folder) else {
                throw conflict(place.folder)
            }
            do throws(ErrorCode) {
                try linker.bring(place.name, from: source, to: target, kind: entry.kind)
            } catch {
                if error.value == EEXIST { throw conflict(entry.path) }
                throw IOFault("keep", path + "/" + entry.path, code: error.value)
            }
        }
        for folder in listing.folders where folder.isNeeded {
            guard case .folder = try to.open(folder.path) else { throw conflict(folder.path) }
        }
    }

    /// Gives each folder, and the tree itself, the permissions that it had. To be called last: one
    /// of them may be read-only.
    func restorePermissions(_ listing: TreeListing) throws(IOFault) {
        guard let old else { return }
        for folder in listing.folders {
            // Nothing in the new tree is a symbolic link where the old one had a folder.
            guard fchmodat(new, folder.path, folder.permissions, 0) == 0 || errno == ENOENT
            else { throw IOFault("write", path + "/" + folder.path) }
        }
        guard let status = try? EntryStatus.of(old), fchmod(new, status.permissions) == 0 else {
            throw IOFault("write", path)
        }
    }

    private func conflict(_ name: String) -> IOFault {
        IOFault("write", name, reason: "the generator did not make it", rule: .outputForeign)
    }
}
