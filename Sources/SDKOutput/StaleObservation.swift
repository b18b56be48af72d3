/// What became of a file of the last run that is no longer generated.
package enum StaleObservation: Sendable, Hashable {
    case missing
    /// It still has the hash of the manifest.
    case intact
    case edited
    /// Something else stands at the path, or on the way to it.
    case obstacle(path: String, kind: EntryKind)
}
