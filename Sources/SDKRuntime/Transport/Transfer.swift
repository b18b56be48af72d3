public import Foundation

/// Where the bytes of an exchange go.
public enum Transfer: Sendable {
    /// The body of the answer is held in memory.
    case inMemory
    /// The body of the answer goes to a file.
    case download(URL, TransferProgress.Handler?)
    /// The body of the answer is held in memory, and sending the request is reported.
    case upload(TransferProgress.Handler?)
}
