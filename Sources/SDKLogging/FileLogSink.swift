public import Foundation
public import SDKRuntime

/// Appends lines to a file. If the file has to be created, only its owner can read it.
public final class FileLogSink: LogSink {
    /// The file that lines are appended to.
    public let file: URL
    private let handle: Locked<FileHandle>

    /// - Throws: `TransportError` of kind `file` if the file can't be
    ///   opened for writing.
    public init(_ file: URL) throws(TransportError) {
        self.file = file
        if !FileManager.default.fileExists(atPath: file.path) {
            _ = FileManager.default.createFile(
                atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        do {
            let handle = try FileHandle(forWritingTo: file)
            _ = try handle.seekToEnd()
            self.handle = Locked(handle)
        } catch {
            throw TransportError(.file, file.lastPathComponent, underlying: error)
        }
    }

    /// Appends a line. A line that can't be written is lost: a call never fails because of its log.
    public func write(_ entry: LogEntry, line: String) {
        // A full disk must not end the call that is logged.
        handle.withLock { try? $0.write(contentsOf: Data((line + "\n").utf8)) }
    }
}
