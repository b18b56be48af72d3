import SDKDocument

/// What stands on disk where a file belongs, compared with the file.
enum Observation: Sendable, Hashable {
    case missing
    case same
    /// A file with other bytes. It is ours if the manifest names it or if it has our header.
    case different(isOurs: Bool)
    /// Something that is not a file stands at the path, or something that is not a folder on the
    /// way.
    case obstacle(path: String, kind: EntryKind)
}

/// What has to be done to turn the output folder into the new output.
struct WritePlan: Sendable, Hashable {
    enum Action: Sendable, Hashable {
        case add, change, keep
    }

    static let foreign = "the generator did not make it"

    /// One for each file, in the order of the files.
    private(set) var actions: [Action] = []
    /// Files of ours that go, sorted.
    private(set) var removed: [String] = []
    private(set) var keptEdited: [String] = []
    let changesManifest: Bool

    /// Whether the folder is already as it should be.
    var isEmpty: Bool {
        !changesManifest && removed.isEmpty && actions.allSatisfy { $0 == .keep }
    }

    /// Decides for every file; whatever forbids to write is reported.
    ///
    /// - Parameters:
    ///   - files: The new output, and what stands where each file belongs.
    ///   - stale: The files of the last run that are not in the new output.
    ///   - changesManifest: Whether the manifest has other bytes than the new one.
    init(
        files: [(path: String, found: Observation)], stale: [(path: String, found: Observation)],
        changesManifest: Bool, diagnostics: inout Diagnostics
    ) {
        self.changesManifest = changesManifest
        for (path, found) in stale {
            switch found {
            case .missing: continue
            case .same: removed.append(path)
            case .different:
                keep(path, "it was edited", &diagnostics)
            case .obstacle(let location, let kind):
                // Nothing can stand behind a file.
                if location != path, kind == .file { continue }
                let reason = location == path ? kind.rawValue : "'\(location)': \(kind.rawValue)"
                keep(path, reason, &diagnostics)
            }
        }
        removed.sort()
        actions.reserveCapacity(files.count)
        for (path, found) in files {
            switch found {
            case .missing: actions.append(.add)
            case .same: actions.append(.keep)
            case .different(let isOurs):
                actions.append(.change)
                if !isOurs { refuse(path, Self.foreign, &diagnostics) }
            case .obstacle(let location, let kind):
                actions.append(.add)
                if !goesAway(location, kind, path: path) {
                    refuse(location, kind.rawValue, &diagnostics)
                }
            }
        }
    }

    /// Whether all that stands in the way is ours, as far as the manifest tells: a file that makes
    /// room for a folder, or a folder that makes room for a file.
    private func goesAway(_ location: String, _ kind: EntryKind, path: String) -> Bool {
        switch kind {
        case .file: location != path && removed.contains(location)
        case .folder: location == path && removed.contains { $0.hasPrefix(path + "/") }
        case .symbolicLink, .other: false
        }
    }

    private mutating func keep(
        _ path: String, _ reason: String, _ diagnostics: inout Diagnostics
    ) {
        keptEdited.append(path)
        diagnostics.report(Diagnostic(rule: .outputEdited, arguments: [path, reason]))
    }

    private func refuse(_ path: String, _ reason: String, _ diagnostics: inout Diagnostics) {
        diagnostics.report(Diagnostic(rule: .outputForeign, arguments: [path, reason]))
    }

    /// The plan as a report.
    func summary(of files: [GeneratedFile]) -> WriteSummary {
        var summary = WriteSummary(removed: removed, keptEdited: keptEdited)
        for (file, action) in zip(files, actions) {
            switch action {
            case .add: summary.added.append(file.path)
            case .change: summary.changed.append(file.path)
            case .keep: summary.unchanged.append(file.path)
            }
        }
        return summary
    }
}

/// What a run changed in the output folder. All paths are relative to it and sorted.
package struct WriteSummary: Sendable, Hashable {
    var added: [String] = []
    var changed: [String] = []
    var removed: [String] = []
    var unchanged: [String] = []
    /// Files of an earlier run that are no longer generated, but were changed by someone else.
    var keptEdited: [String] = []

    /// Whether no file was added, changed or removed.
    var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// One line, such as `3 added, 1 changed, 9996 unchanged`; counts of zero are left out.
    package var text: String {
        let counts = [
            (added.count, "added"), (changed.count, "changed"), (removed.count, "removed"),
            (keptEdited.count, "kept because edited"), (unchanged.count, "unchanged"),
        ]
        let shown = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return shown.isEmpty ? "no files" : shown.joined(separator: ", ")
    }
}
