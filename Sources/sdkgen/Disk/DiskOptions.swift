/// How a tree is written; everything but the defaults is for tests, which have no other way to meet
/// a full disk or an old file system.
struct DiskOptions: Sendable {
    /// Whether the file system can let two folders change places in one step.
    var exchangesFolders = true
    /// Whether the file system has hard links.
    var linksFiles = true
    /// Called at each step. Before the exchange, an error ends the run as one of the system would.
    var checkpoint: @Sendable (Checkpoint) throws(IOFault) -> Void = { _ in }

    enum Checkpoint: Sendable, Hashable {
        case stagingMade
        /// About to place a file of ours; told from several threads.
        case placing(String)
        case foreignKept
        case complete
        /// The old tree has moved away, the new one is not there yet. Only without an exchange.
        case between
        case exchanged
        case cleaned
    }
}
