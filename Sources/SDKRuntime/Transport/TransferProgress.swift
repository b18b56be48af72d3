/// How far a transfer is.
public struct TransferProgress: Hashable, Sendable {
    /// Called from any thread, often; it should return at once.
    public typealias Handler = @Sendable (TransferProgress) -> Void

    /// Bytes so far.
    public var completed: Int64
    /// Bytes in all, if known.
    public var total: Int64?

    /// Creates a progress.
    ///
    /// - Parameters:
    ///   - completed: bytes so far.
    ///   - total: bytes in all; `nil` if not known.
    public init(completed: Int64, total: Int64?) {
        self.completed = completed
        self.total = total
    }
}
