/// A file that can't be read.
struct FileError: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "cannot read '\(path)': \(reason)" }
}
