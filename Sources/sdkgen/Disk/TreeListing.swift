import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a folder holds, all levels, without following a symbolic link.
struct TreeListing {
    struct Entry {
        let path: String
        let kind: EntryKind
    }

    struct Folder {
        let path: String
        let permissions: mode_t
        /// Whether it holds something that is listed, or was empty.
        let isNeeded: Bool
    }

    /// Everything but folders.
    private(set) var entries: [Entry] = []
    /// Each behind the folders inside it.
    private(set) var folders: [Folder] = []

    private let pathOfRoot: String
    private let device: UInt64
    private let leftOut: Set<String>

    /// Lists a folder.
    ///
    /// - Parameter leftOut: Paths that are not listed; folders are entered all the same.
    init(of root: Int32, path: String, leavingOut leftOut: Set<String>) throws(IOFault) {
        pathOfRoot = path
        self.leftOut = leftOut
        do throws(ErrorCode) {
            device = try EntryStatus.of(root).device
        } catch {
            throw IOFault("read", path, code: error.value)
        }
        _ = try list(root, path: "")
    }

    /// - Returns: Whether the folder is needed.
    private mutating func list(_ folder: Int32, path: String) throws(IOFault) -> Bool {
        let names = try attempt(path) { () throws(ErrorCode) in try FolderNames.of(folder) }
        var isNeeded = names.isEmpty
        for name in names {
            let inner = path.isEmpty ? name : path + "/" + name
            let status = try attempt(inner) { () throws(ErrorCode) in
                try EntryStatus.of(name, in: folder)
            }
            guard let status else { continue }
            if status.kind == .folder {
                if try enter(name, in: folder, path: inner, status) { isNeeded = true }
            } else if !isLeftOut(inner) {
                entries.append(Entry(path: inner, kind: status.kind))
                isNeeded = true
            }
        }
        return isNeeded
    }

    /// To String, names are equal that the file system keeps apart, such as `K` and a Kelvin sign.
    private func isLeftOut(_ path: String) -> Bool {
        guard let place = leftOut.firstIndex(of: path) else { return false }
        return leftOut[place].utf8.elementsEqual(path.utf8)
    }

    private mutating func enter(
        _ name: String, in folder: Int32, path: String, _ status: EntryStatus
    ) throws(IOFault) -> Bool {
        guard status.device == device else {
            throw IOFault(
                "move", pathOfRoot + "/" + path, reason: "another file system is mounted there")
        }
        let inner: Descriptor
        do throws(ErrorCode) {
            inner = try Descriptor.folder(name, in: folder)
        } catch {
            throw IOFault("open", pathOfRoot + "/" + path, code: error.value)
        }
        let isNeeded = try list(inner.value, path: path)
        folders.append(
            Folder(path: path, permissions: status.permissions, isNeeded: isNeeded))
        return isNeeded
    }

    private func attempt<Value>(
        _ path: String, _ body: () throws(ErrorCode) -> Value
    ) throws(IOFault) -> Value {
        do throws(ErrorCode) {
            return try body()
        } catch {
            throw IOFault("read", pathOfRoot + "/" + path, code: error.value)
        }
    }
}
