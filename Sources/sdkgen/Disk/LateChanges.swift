#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Changes that others made in the old tree while the new one was built.
struct LateChanges {
    let old: Int32
    let new: Int32
    /// Of the output folder, for messages.
    let path: String

    /// Moves files into the new tree that it lacks or has another version of, such as one that an
    /// editor has just saved.
    func rescue(leavingOut ours: Set<String>) throws(IOFault) {
        let listing = try TreeListing(of: old, path: path, leavingOut: ours)
        var from = FolderCursor(root: old, path: path)
        var to = FolderCursor(root: new, path: path, makesFolders: true)
        for entry in listing.entries {
            let place = FilePath(entry.path)
            guard case .folder(let source) = try from.open(place.folder),
                case .folder(let target) = try to.open(place.folder),
                let before = try? EntryStatus.of(place.name, in: source)
            else { continue }
            let after = try? EntryStatus.of(place.name, in: target)
            if let after, after.isSame(as: before) { continue }
            guard renameat(source, place.name, target, place.name) == 0 else {
                throw IOFault("keep", path + "/" + entry.path)
            }
        }
    }
}
