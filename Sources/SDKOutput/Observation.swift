/// What stands on disk where a generated file belongs, compared with the bytes it should have.
package enum Observation: Sendable, Hashable {
    case missing
    case same
    /// A file with other bytes. It is ours if the manifest names it or if it has our header.
    case different(isOurs: Bool)
    /// Something that is no file stands at the path, or something that is no folder on the way.
    case obstacle(path: String, kind: EntryKind)
}
