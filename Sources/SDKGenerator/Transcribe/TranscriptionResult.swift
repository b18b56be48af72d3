/// What transcribing pages gave.
public struct TranscriptionResult: Sendable {
    /// The text of the description; `nil` if the one to bring the pages into could not be read.
    public let bytes: [UInt8]?
    public let diagnostics: Diagnostics
}
