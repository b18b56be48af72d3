import SDKDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The names that a run uses beside the output folder, and what killed runs left of them.
struct StagingArea {
    /// The folder around the output folder.
    let parent: Int32
    let pathOfParent: String
    /// Of the output folder.
    let name: String

    /// Where the new tree is built; after the exchange, the old one.
    var staging: String { prefix + String(getpid()) }
    /// The old tree, where two folders can't change places in one step.
    var backup: String { staging + Self.backupMark }

    private var prefix: String { ".\(name).sdkgen-" }
    private static let backupMark = "-old"

    func path(of name: String) -> String {
        pathOfParent == "/" ? "/" + name : pathOfParent + "/" + name
    }

    /// Puts an output folder back that a killed run had moved away, and removes everything else
    /// that killed runs left. What a run that is still going on holds is not touched.
    func tidy(outputExists: Bool, diagnostics: inout Diagnostics) throws(IOFault) -> Bool {
        var outputExists = outputExists
        let names: [String]
        do throws(ErrorCode) {
            names = try FolderNames.of(parent).filter(isLeftover)
        } catch {
            // A folder may be searchable but not readable; then nothing can be found in it.
            if error.value == EACCES || error.value == EILSEQ { return outputExists }
            throw IOFault("read", pathOfParent, code: error.value)
        }
        for leftover in names {
            guard let folder = try? Descriptor.folder(leftover, in: parent),
                flock(folder.value, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            else { continue }
            if !outputExists, leftover.hasSuffix(Self.backupMark) {
                guard renameat(parent, leftover, parent, name) == 0 else {
                    throw IOFault("put back", path(of: leftover))
                }
                outputExists = true
                diagnostics.report(
                    Diagnostic(rule: .outputRecovered, arguments: [path(of: name)]))
            } else {
                remove(leftover, diagnostics: &diagnostics)
            }
        }
        return outputExists
    }

    private func isLeftover(_ candidate: String) -> Bool {
        guard candidate.hasPrefix(prefix) else { return false }
        var rest = candidate.utf8.dropFirst(prefix.utf8.count)
        if rest.suffix(4).elementsEqual(Self.backupMark.utf8) { rest = rest.dropLast(4) }
        return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Removes a folder of ours. That it can't be is no reason to fail.
    func remove(_ name: String, diagnostics: inout Diagnostics) {
        do throws(IOFault) {
            try FolderRemoval.remove(name, in: parent, path: path(of: name))
        } catch {
            diagnostics.report(
                Diagnostic(
                    rule: .outputLeftover,
                    arguments: [path(of: name), "'\(error.path)': \(error.reason)"]))
        }
    }

    /// Puts the new tree in the place of the old one.
    ///
    /// - Returns: Where the old tree is now; `nil` if there was none.
    func swap(outputExists: Bool, options: DiskOptions) throws(IOFault) -> String? {
        let output = path(of: name)
        guard outputExists else {
            guard renameat(parent, staging, parent, name) == 0 else {
                throw IOFault("make", output)
            }
            return nil
        }
        do throws(ErrorCode) {
            if options.exchangesFolders,
                try FolderExchange.exchange(staging, name, in: parent)
            {
                return staging
            }
        } catch {
            throw IOFault("replace", output, code: error.value)
        }
        guard renameat(parent, name, parent, backup) == 0 else { throw IOFault("replace", output) }
        do throws(IOFault) {
            try options.checkpoint(.between)
            guard renameat(parent, staging, parent, name) == 0 else {
                throw IOFault("replace", output)
            }
        } catch {
            _ = renameat(parent, backup, parent, name)
            throw error
        }
        return backup
    }
}
