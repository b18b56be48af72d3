import SDKDocument

/// What transcribing pages gave.
package struct TranscriptionResult: Sendable {
    /// The text of the description; `nil` if the one to bring the pages into could not be read, or
    /// if nothing was read of the pages.
    package let bytes: [UInt8]?
    package let diagnostics: Diagnostics
}
