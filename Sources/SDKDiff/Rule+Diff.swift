import SDKDocument

extension Rule {
    /// Rules of the list of changes that are to be ignored.
    package static let diff: [Rule] = [ignoreListInvalid, ignoreWithoutReason, ignoreStale]

    static let ignoreListInvalid = Rule(
        id: "ignore-list-invalid", severity: .error,
        summary: "A list of ignored changes has entries with an id and a reason, and nothing else.",
        message: "{0}",
        hint: "write {\"ignore\": [{\"id\": \"…\", \"reason\": \"…\"}]}")

    static let ignoreWithoutReason = Rule(
        id: "ignore-without-reason", severity: .error,
        summary: "Each ignored change says why it is ignored.",
        message: "the entry for {0} gives no reason",
        hint: "add \"reason\": \"…\"")

    static let ignoreStale = Rule(
        id: "ignore-stale", severity: .error,
        summary: "An ignored change must be one that the comparison finds.",
        message: "there is no change {0}: the entry is out of date",
        hint: "remove it")
}
