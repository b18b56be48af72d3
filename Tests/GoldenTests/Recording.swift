import Foundation

/// Whether the cases are recorded anew, which is asked for by `SDKGEN_RECORD=1`.
enum Recording {
    static let isOn = ProcessInfo.processInfo.environment["SDKGEN_RECORD"] == "1"

    /// Where files that differ are put, for `diff`.
    static let scratch = Folder(
        FileManager.default.temporaryDirectory.appendingPathComponent(
            "sdkgen-golden", isDirectory: true))
}
