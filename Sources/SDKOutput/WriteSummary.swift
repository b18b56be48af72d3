/// What a run changed in the output folder. All paths are relative to it and sorted.
package struct WriteSummary: Sendable, Hashable {
    package var added: [String]
    package var changed: [String]
    package var removed: [String]
    package var unchanged: [String]
    /// Files of an earlier run that are no longer generated, but were changed by someone else.
    package var keptEdited: [String]

    package init(
        added: [String] = [], changed: [String] = [], removed: [String] = [],
        unchanged: [String] = [], keptEdited: [String] = []
    ) {
        self.added = added
        self.changed = changed
        self.removed = removed
        self.unchanged = unchanged
        self.keptEdited = keptEdited
    }

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
