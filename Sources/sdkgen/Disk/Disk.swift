import SDKDocument
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads what the command line names.
enum Disk {
    /// The most bytes of one file: 128 MiB, as much as a description may have.
    static let sizeLimit = JSONLimits.default.maximumBytes
    private static let templateSuffix = ".mustache"

    /// Reads a file. A symbolic link is followed: the user named it.
    static func read(_ path: String) throws(FileError) -> SourceFile {
        // Not to wait for a pipe; a plain file takes no notice of it.
        let value = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard value >= 0 else { throw FileError(path: path, reason: IOFault.text(of: errno)) }
        return try read(Descriptor(owning: value), path: path)
    }

    private static func read(
        _ descriptor: consuming Descriptor, path: String
    ) throws(FileError) -> SourceFile {
        let descriptor = descriptor
        do throws(ErrorCode) {
            let status = try EntryStatus.of(descriptor.value)
            if status.kind == .file, status.size <= sizeLimit {
                let bytes = try descriptor.readAll(expected: status.size)
                return SourceFile(path: path, bytes: bytes)
            }
            let reason =
                status.kind == .file ? "it has more than \(sizeLimit) bytes" : status.kind.text
            throw ErrorCode(value: 0, reason: reason)
        } catch {
            throw FileError(path: path, reason: error.text)
        }
    }

    /// Gives the files that a description refers to, by their paths from its folder. A path that
    /// leaves the folder, in itself or by a symbolic link, gives `nil`, as does every file that
    /// can't be read.
    static func loader(beside spec: String) -> @Sendable (String) -> SourceFile? {
        let folder = Paths.folder(of: spec)
        return { path in
            guard OutputPath.isSafe(path), let root = try? Descriptor.any(folder) else {
                return nil
            }
            var cursor = FolderCursor(root: root.value, path: folder)
            let place = FilePath(path)
            guard case .folder(let inner)? = try? cursor.open(place.folder),
                let descriptor = try? Descriptor.file(place.name, in: inner)
            else { return nil }
            return try? read(descriptor, path: folder.isEmpty ? path : Paths.join(folder, path))
        }
    }

    /// Reads the files of a folder whose names end with `.mustache`, in the order of their names;
    /// not those of folders inside it, and nothing through a symbolic link.
    static func readTemplates(_ path: String) throws(FileError) -> [SourceFile] {
        let folder: Descriptor
        do throws(ErrorCode) {
            folder = try Descriptor.any(path)
        } catch {
            throw FileError(path: path, reason: error.text)
        }
        let names: [String]
        do throws(ErrorCode) {
            names = try FolderNames.of(folder.value).filter { $0.hasSuffix(templateSuffix) }
        } catch {
            throw FileError(path: path, reason: error.text)
        }
        guard !names.isEmpty else {
            throw FileError(path: path, reason: "no file in it ends with '\(templateSuffix)'")
        }
        var files: [SourceFile] = []
        for name in names {
            let inner = Paths.join(path, name)
            let descriptor: Descriptor
            do throws(ErrorCode) {
                descriptor = try Descriptor.file(name, in: folder.value)
            } catch {
                throw FileError(
                    path: inner,
                    reason: error.value == ELOOP ? EntryKind.symbolicLink.text : error.text)
            }
            files.append(try read(descriptor, path: inner))
        }
        return files
    }
}

extension Disk {
    /// Replaces a file as a whole: a reader sees the old text or the new one.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let staging = path + ".sdkgen-\(getpid())"
        do throws(ErrorCode) {
            let value = open(staging, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard value >= 0 else { throw ErrorCode(value: errno) }
            do throws(ErrorCode) {
                try Descriptor(owning: value).put(bytes)
                guard rename(staging, path) == 0 else { throw ErrorCode(value: errno) }
            } catch {
                unlink(staging)
                throw error
            }
        } catch {
            throw FileError(path: path, reason: error.text)
        }
    }
}

extension Disk {
    /// The process's folder, absolute; `/` if it can't be told.
    static var currentFolder: String {
        guard let path = realpath(".", nil) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// Reads the Swift files of a folder and of those inside it, with paths from the folder; nothing
    /// through a symbolic link.
    static func readSources(_ path: String) throws(FileError) -> [SourceFile] {
        do throws(IOFault) {
            let folder: Descriptor
            do throws(ErrorCode) {
                folder = try Descriptor.any(path)
            } catch {
                throw IOFault("open", path, code: error.value)
            }
            let listing = try TreeListing(of: folder.value, path: path, leavingOut: [])
            var files: [SourceFile] = []
            for entry in listing.entries where entry.kind == .file && entry.path.hasSuffix(".swift")
            {
                do throws(FileError) {
                    let bytes = try read(path + "/" + entry.path).bytes
                    files.append(SourceFile(path: entry.path, bytes: bytes))
                } catch {
                    throw IOFault("read", error.path, reason: error.reason)
                }
            }
            return files
        } catch {
            throw FileError(path: path, reason: "\(error.reason)")
        }
    }
}
