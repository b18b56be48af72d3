import SDKDocument

/// The hidden names that a run uses beside the output folder, and what killed runs left of them.
struct StagingArea {
    let location: OutputLocation

    private var parent: Folder { location.parent }
    private var prefix: String { ".\(location.name).sdkgen-" }
    private static let backupMark = "-old"

    /// Where the new tree is built; after the exchange, the old one.
    var staging: String { prefix + String(Folder.processNumber) }
    /// The old tree, where two folders can't change places in one step.
    private var backup: String { staging + Self.backupMark }

    /// Puts an output folder back that a killed run had moved away, and removes everything else that
    /// killed runs left. What a run that is still going on holds is not touched.
    func tidy(diagnostics: inout Diagnostics) throws(DiskError) {
        let names: [String]
        do throws(DiskError) {
            names = try parent.names().filter(isLeftover)
        } catch {
            // A folder may be searchable but not readable; then nothing can be found in it.
            if error.isUnreadable { return }
            throw error
        }
        for leftover in names {
            guard let folder = try? parent.folder(leftover), folder.lock() else { continue }
            if leftover.hasSuffix(Self.backupMark), try parent.status(location.name) == nil {
                try parent.move(leftover, to: parent, as: location.name, action: "put back")
                diagnostics.report(
                    Diagnostic(rule: .outputRecovered, arguments: [parent.path(of: location.name)]))
            } else {
                remove(leftover, diagnostics: &diagnostics)
            }
        }
    }

    private func isLeftover(_ candidate: String) -> Bool {
        guard candidate.hasPrefix(prefix) else { return false }
        var rest = candidate.utf8.dropFirst(prefix.utf8.count)
        if rest.suffix(4).elementsEqual(Self.backupMark.utf8) { rest = rest.dropLast(4) }
        return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Removes a folder of ours. That it can't be is no reason to fail.
    func remove(_ name: String, diagnostics: inout Diagnostics) {
        do throws(DiskError) {
            try parent.removeFolder(name)
        } catch {
            report(name, "'\(error.path)': \(error.reason)", diagnostics: &diagnostics)
        }
    }

    /// Reports that a folder of ours stays.
    func report(_ name: String, _ reason: String, diagnostics: inout Diagnostics) {
        diagnostics.report(
            Diagnostic(rule: .outputLeftover, arguments: [parent.path(of: name), reason]))
    }

    /// Puts the new tree in the place of the old one.
    ///
    /// - Returns: Where the old tree is now; `nil` if there was none.
    func swap(replacing old: Folder?, options: OutputTree.Options) throws(DiskError) -> String? {
        guard old != nil else {
            try parent.move(staging, to: parent, as: location.name, action: "make")
            return nil
        }
        if options.exchangesFolders, try parent.exchange(staging, location.name) { return staging }
        try parent.move(location.name, to: parent, as: backup)
        do throws(DiskError) {
            try options.checkpoint(.between)
            try parent.move(staging, to: parent, as: location.name)
        } catch {
            try? parent.move(backup, to: parent, as: location.name)
            throw error
        }
        return backup
    }
}
