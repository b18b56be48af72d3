import SDKDocument
import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder that holds a generated output, and maybe files of others.
///
/// It is written as a whole or not at all: the new tree is built beside the old one, in a hidden
/// folder, and the two change places in one step. Files that stay as they are, and those of others,
/// keep their identity and times: the new tree has a second name for them. Whoever kills the run
/// finds the old tree or the new one; what is left beside it goes with the next run.
///
/// A symbolic link to the folder is followed. Links inside it are files of others: nothing is
/// written through them.
struct OutputTree {
    /// As the user gave it.
    let path: String
    var options = DiskOptions()

    init(path: String, options: DiskOptions = DiskOptions()) {
        self.path = path
        self.options = options
    }

    /// Makes the folder hold the files, and nothing else of ours.
    ///
    /// - Returns: What was done, or `nil` if an error was reported and nothing was changed.
    func write(_ files: [GeneratedFile], diagnostics: inout Diagnostics) -> WriteSummary? {
        var made: [String] = []
        do throws(IOFault) {
            let summary = try write(files, made: &made, diagnostics: &diagnostics)
            if summary == nil { removeFolders(made) }
            return summary
        } catch {
            removeFolders(made)
            error.report(to: &diagnostics)
            return nil
        }
    }

    private func removeFolders(_ paths: [String]) {
        for path in paths.reversed() { rmdir(path) }
    }

    private func write(
        _ files: [GeneratedFile], made: inout [String], diagnostics: inout Diagnostics
    ) throws(IOFault) -> WriteSummary? {
        guard let place = try OutputPlace.find(path, makesParents: true, made: &made) else {
            throw IOFault("open", path, code: ENOENT)
        }
        let parent = try open(place.parent, shown: place.parent)
        let area = StagingArea(
            parent: parent.value, pathOfParent: place.parent, name: place.name)
        let exists = try area.tidy(outputExists: place.exists, diagnostics: &diagnostics)
        var old: Descriptor?
        if exists { old = try open(place.name, in: parent.value, shown: path) }
        if let value = old?.value { try lock(value, place.name, in: parent.value) }
        let survey = try Survey.make(
            files, root: old?.value, path: path, diagnostics: &diagnostics)
        guard let survey else { return nil }
        let summary = survey.plan.summary(of: survey.files)
        if survey.plan.isEmpty, exists { return summary }
        try replace(survey, old: old?.value, area: area, diagnostics: &diagnostics)
        return summary
    }

    /// Builds the new tree, puts it in place, and removes the old one.
    private func replace(
        _ survey: Survey, old: Int32?, area: StagingArea, diagnostics: inout Diagnostics
    ) throws(IOFault) {
        if let old, faccessat(old, ".", W_OK, 0) != 0 { throw IOFault("write", path) }
        guard mkdirat(area.parent, area.staging, 0o777) == 0 else {
            throw IOFault("write to", area.pathOfParent)
        }
        let formerName: String?
        do throws(IOFault) {
            let new = try open(area.staging, in: area.parent, shown: area.path(of: area.staging))
            _ = flock(new.value, LOCK_EX | LOCK_NB)
            try build(survey, old: old, new: new.value)
            formerName = try area.swap(outputExists: old != nil, options: options)
        } catch {
            area.remove(area.staging, diagnostics: &diagnostics)
            throw error
        }
        // The new tree is in place: nothing that goes wrong now makes the run fail.
        try? options.checkpoint(.exchanged)
        if let old, let formerName {
            let new = try open(area.name, in: area.parent, shown: path)
            do throws(IOFault) {
                try LateChanges(old: old, new: new.value, path: path)
                    .rescue(leavingOut: survey.ours)
                area.remove(formerName, diagnostics: &diagnostics)
            } catch {
                diagnostics.report(
                    Diagnostic(
                        rule: .outputLeftover,
                        arguments: [area.path(of: formerName), error.reason]))
            }
        }
        try? options.checkpoint(.cleaned)
    }

    private func build(_ survey: Survey, old: Int32?, new: Int32) throws(IOFault) {
        try options.checkpoint(.stagingMade)
        let builder = TreeBuilder(old: old, new: new, path: path, options: options)
        let manifest = GeneratedFile(path: Manifest.fileName, bytes: survey.manifest)
        try builder.place(
            survey.files + [manifest],
            survey.plan.actions + [survey.plan.changesManifest ? .change : .keep])
        if let old {
            let others = try TreeListing(of: old, path: path, leavingOut: survey.ours)
            try builder.keep(others)
            try options.checkpoint(.foreignKept)
            try builder.restorePermissions(others)
        }
        try options.checkpoint(.complete)
    }

    /// Keeps other runs away from the folder until this one ends.
    private func lock(_ folder: Int32, _ name: String, in parent: Int32) throws(IOFault) {
        let isFree = flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
        // Another run may have exchanged it just before.
        guard isFree, let now = try? EntryStatus.of(name, in: parent),
            let ours = try? EntryStatus.of(folder), now.isSame(as: ours)
        else { throw IOFault("write", path, reason: "another run is writing to it") }
    }

    private func open(
        _ name: String, in parent: Int32 = AT_FDCWD, shown: String
    ) throws(IOFault) -> Descriptor {
        do throws(ErrorCode) {
            return try Descriptor.folder(name, in: parent)
        } catch {
            throw IOFault("open", shown, code: error.value)
        }
    }
}
