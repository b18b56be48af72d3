import SDKDocument

/// A folder that holds a generated output, and maybe files of others.
///
/// It is written as a whole or not at all: the new tree is built beside the old one, in a hidden
/// folder, and the two change places in one step. Files that stay as they are, and those of others,
/// keep their identity and times: the new tree has a second name for them. Whoever kills the run
/// finds the old tree or the new one; what is left beside it goes with the next run.
///
/// A symbolic link to the folder is followed. Links inside it are files of others: nothing is
/// written through them.
package struct OutputTree {
    /// How a tree is written; everything but the defaults is for tests, which have no other way to
    /// meet a full disk or an old file system.
    package struct Options: Sendable {
        /// Whether the file system can let two folders change places in one step.
        var exchangesFolders = true
        /// Whether the file system has hard links.
        var linksFiles = true
        /// Called at each step. Before the exchange, an error ends the run as one of the system
        /// would.
        var checkpoint: @Sendable (Checkpoint) throws(DiskError) -> Void = { _ in }
    }

    enum Checkpoint: Sendable, Hashable {
        case stagingMade
        /// About to location a file of ours; called from several threads.
        case placing(String)
        case complete
        /// The old tree has moved away, the new one is not there yet. Only without an exchange.
        case between
        case exchanged
        case cleaned
    }

    /// As the user gave it.
    let path: String
    let options: Options

    package init(path: String, options: Options = Options()) {
        self.path = path
        self.options = options
    }

    /// Makes the folder hold the files, and nothing else of ours.
    ///
    /// - Returns: What was done, or `nil` if an error was reported and nothing was changed.
    package func write(
        _ files: [GeneratedFile], diagnostics: inout Diagnostics
    ) -> WriteSummary? {
        var made: [String]? = []
        var summary: WriteSummary?
        do throws(DiskError) {
            summary = try write(files, made: &made, diagnostics: &diagnostics)
        } catch {
            error.report(to: &diagnostics)
        }
        if summary == nil { made?.reversed().forEach(Folder.current.removeEmptyFolder) }
        return summary
    }

    private func write(
        _ files: [GeneratedFile], made: inout [String]?, diagnostics: inout Diagnostics
    ) throws(DiskError) -> WriteSummary? {
        guard let location = try OutputLocation.find(path, made: &made) else { return nil }
        let area = StagingArea(location: location)
        try area.tidy(diagnostics: &diagnostics)
        let old = try location.open()
        if let old {
            // Another run may have exchanged the folder between opening and locking it.
            guard old.lock(),
                try location.parent.status(location.name)?.isSame(as: old.status()) == true
            else { throw DiskError("write", path, reason: "another run is writing to it") }
        }
        let survey = try Survey.make(files, in: old, diagnostics: &diagnostics)
        guard let survey else { return nil }
        if !survey.plan.isEmpty || old == nil {
            try replace(old, by: survey, area: area, diagnostics: &diagnostics)
        }
        return survey.summary
    }

    /// Builds the new tree, puts it in place, and removes the old one.
    private func replace(
        _ old: Folder?, by survey: Survey, area: StagingArea, diagnostics: inout Diagnostics
    ) throws(DiskError) {
        if let old, !old.isWritable { throw DiskError("write", path) }
        let parent = area.location.parent
        try parent.makeNewFolder(area.staging)
        let builder: TreeBuilder
        let former: String?
        do throws(DiskError) {
            let new = try parent.folder(area.staging)
            _ = new.lock()
            builder = TreeBuilder(old: old, new: new, options: options)
            try options.checkpoint(.stagingMade)
            try builder.add(survey.files + [survey.manifest], survey.actions)
            try builder.keepOthers(than: survey.former)
            try options.checkpoint(.complete)
            former = try area.swap(replacing: old, options: options)
        } catch {
            area.remove(area.staging, diagnostics: &diagnostics)
            throw error
        }
        // The new tree is in place: nothing that goes wrong now makes the run fail.
        try? options.checkpoint(.exchanged)
        if let former {
            do throws(DiskError) {
                let ours = survey.former.union(survey.files.map(\.path))
                try builder.rescueLateChanges(than: ours)
                area.remove(former, diagnostics: &diagnostics)
            } catch {
                area.report(former, error.reason, diagnostics: &diagnostics)
            }
        }
        try? options.checkpoint(.cleaned)
    }

    /// Compares the folder with what it should hold; writes nothing.
    ///
    /// - Parameter prefix: Comes before each path in the text.
    /// - Returns: `nil` if an error was reported.
    package func compare(
        _ files: [GeneratedFile], prefix: String = "", diagnostics: inout Diagnostics
    ) -> TreeComparison? {
        do throws(DiskError) {
            var made: [String]?
            let root = try OutputLocation.find(path, made: &made)?.open()
            let survey = try Survey.make(files, in: root, diagnostics: &diagnostics)
            return try survey?.comparison(with: root, prefix: prefix)
        } catch {
            error.report(to: &diagnostics)
            return nil
        }
    }
}
