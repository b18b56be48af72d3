import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Opens the folders of many paths below a root, one after another, and never through a symbolic
/// link. The last one stays open, since neighbours in a sorted list mostly share it.
struct FolderCursor: ~Copyable {
    enum Answer {
        case folder(Int32)
        case missing
        /// Something that is no folder stands on the way.
        case obstacle(path: String, kind: EntryKind)
    }

    private let root: Int32
    private let makesFolders: Bool
    private let pathOfRoot: String
    private var path = ""
    private var descriptor: Descriptor?

    /// - Parameters:
    ///   - root: Stays open as long as the cursor is used.
    ///   - path: Of the root, for messages.
    init(root: Int32, path: String, makesFolders: Bool = false) {
        self.root = root
        self.makesFolders = makesFolders
        pathOfRoot = path
    }

    /// The folder at a path; valid until the next call.
    mutating func open(_ wanted: String) throws(IOFault) -> Answer {
        if wanted.isEmpty { return .folder(root) }
        if wanted.utf8.elementsEqual(path.utf8), let value = descriptor?.value {
            return .folder(value)
        }
        descriptor = nil
        path = wanted
        var current: Int32 = root
        var end = wanted.startIndex
        while end < wanted.endIndex {
            let start = end
            let slash = wanted.utf8[start...].firstIndex(of: 0x2F)
            let name = String(wanted[start..<(slash ?? wanted.endIndex)])
            let soFar = String(wanted[..<(slash ?? wanted.endIndex)])
            end = slash.map { wanted.utf8.index(after: $0) } ?? wanted.endIndex
            if makesFolders, mkdirat(current, name, 0o777) != 0, errno != EEXIST {
                throw IOFault("make", pathOfRoot + "/" + soFar)
            }
            let next: Descriptor
            do throws(ErrorCode) {
                next = try Descriptor.folder(name, in: current)
            } catch {
                return try explain(error.value, name, in: current, path: soFar)
            }
            current = next.value
            descriptor = consume next
        }
        return .folder(current)
    }

    private func explain(
        _ code: Int32, _ name: String, in folder: Int32, path: String
    ) throws(IOFault) -> Answer {
        if code == ENOENT { return .missing }
        if code == ENOTDIR || code == ELOOP || code == EMLINK,
            let status = try? EntryStatus.of(name, in: folder), status.kind != .folder
        {
            return .obstacle(path: path, kind: status.kind)
        }
        throw IOFault("open", pathOfRoot + "/" + path, code: code)
    }
}
