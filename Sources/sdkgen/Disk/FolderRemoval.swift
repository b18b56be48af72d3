#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Removes a folder with all it holds. Symbolic links are removed, not followed; other file systems
/// are not entered.
enum FolderRemoval {
    /// Removes a folder.
    ///
    /// - Throws: The first thing that could not be removed; what was removed before it is gone.
    static func remove(_ name: String, in parent: Int32, path: String) throws(IOFault) {
        let folder: Descriptor
        do throws(ErrorCode) {
            folder = try Descriptor.folder(name, in: parent)
        } catch {
            throw IOFault("remove", path, code: error.value)
        }
        guard let status = try? EntryStatus.of(folder.value) else {
            throw IOFault("remove", path)
        }
        try empty(folder.value, path: path, device: status.device)
        guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw IOFault("remove", path) }
    }

    private static func empty(_ folder: Int32, path: String, device: UInt64) throws(IOFault) {
        do throws(ErrorCode) {
            let status = try EntryStatus.of(folder)
            guard status.device == device else { throw ErrorCode(value: EXDEV) }
            // Names can't be taken from a folder that is read-only.
            if status.permissions & 0o700 != 0o700 { _ = fchmod(folder, 0o700) }
        } catch {
            throw IOFault("remove", path, code: error.value)
        }
        for name in try names(folder, path: path) {
            if unlinkat(folder, name, 0) == 0 { continue }
            let code = errno
            // A folder: EISDIR on Linux, EPERM as POSIX has it.
            guard code == EISDIR || code == EPERM else {
                throw IOFault("remove", path + "/" + name, code: code)
            }
            try remove(name, in: folder, path: path + "/" + name, device: device, code: code)
        }
    }

    private static func remove(
        _ name: String, in parent: Int32, path: String, device: UInt64, code: Int32
    ) throws(IOFault) {
        guard let status = try? EntryStatus.of(name, in: parent), status.kind == .folder else {
            throw IOFault("remove", path, code: code)
        }
        // It must be opened, even if its owner took away that right.
        if status.permissions & 0o500 != 0o500 { _ = fchmodat(parent, name, 0o700, 0) }
        let folder: Descriptor
        do throws(ErrorCode) {
            folder = try Descriptor.folder(name, in: parent)
        } catch {
            throw IOFault("remove", path, code: error.value)
        }
        try empty(folder.value, path: path, device: device)
        guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw IOFault("remove", path) }
    }

    private static func names(_ folder: Int32, path: String) throws(IOFault) -> [String] {
        do throws(ErrorCode) {
            return try FolderNames.of(folder)
        } catch {
            throw IOFault("remove", path, code: error.value)
        }
    }
}
