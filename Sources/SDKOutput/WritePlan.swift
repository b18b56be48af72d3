import SDKDocument

/// What has to be done to turn the output folder into the new output.
package struct WritePlan: Sendable, Hashable {
    package enum Action: Sendable, Hashable {
        case add, change, keep
    }

    /// One for each file, in the order of the files.
    package private(set) var actions: [Action] = []
    /// Files of ours that go, sorted.
    package private(set) var removed: [String] = []
    package private(set) var keptEdited: [String] = []
    package let changesManifest: Bool

    /// Whether the folder is already as it should be.
    package var isEmpty: Bool {
        !changesManifest && removed.isEmpty && actions.allSatisfy { $0 == .keep }
    }

    /// Decides for every file; whatever forbids to write is reported.
    ///
    /// - Parameters:
    ///   - files: The new output, and what stands where each file belongs.
    ///   - stale: The files of the last run that are not in the new output.
    ///   - changesManifest: Whether the manifest has other bytes than the new one.
    package init(
        files: [(path: String, found: Observation)],
        stale: [(path: String, found: StaleObservation)], changesManifest: Bool,
        diagnostics: inout Diagnostics
    ) {
        self.changesManifest = changesManifest
        for (path, found) in stale {
            switch found {
            case .missing: continue
            case .intact: removed.append(path)
            case .edited:
                keep(path, "it was edited", &diagnostics)
            case .obstacle(let place, let kind):
                // Behind a file nothing can stand.
                if place != path, kind == .file { continue }
                keep(path, place == path ? kind.text : "'\(place)': \(kind.text)", &diagnostics)
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
                if !isOurs { refuse(path, "the generator did not make it", &diagnostics) }
            case .obstacle(let place, let kind):
                actions.append(.add)
                if !goesAway(place, kind, path: path) { refuse(place, kind.text, &diagnostics) }
            }
        }
    }

    /// Whether all that stands in the way is ours, as far as the manifest tells: a file that makes
    /// room for a folder, or a folder that makes room for a file.
    private func goesAway(_ place: String, _ kind: EntryKind, path: String) -> Bool {
        switch kind {
        case .file: place != path && removed.contains(place)
        case .folder: place == path && removed.contains { $0.hasPrefix(path + "/") }
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
}
