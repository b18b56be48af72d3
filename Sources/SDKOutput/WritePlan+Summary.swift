import SDKDocument

extension WritePlan {
    /// The plan in the words of a report.
    package func summary(of files: [GeneratedFile]) -> WriteSummary {
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
