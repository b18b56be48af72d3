#if canImport(FoundationNetworking)
    internal import Foundation

    /// Bytes on disk that a reader has not reached, in a file without a name.
    ///
    /// Foundation on Linux can't be made to wait: all of its sessions share one queue, so a
    /// delegate that waits would stop every transfer of the process, and a suspended task sends its
    /// request again when it resumes.
    struct StreamSpool: Sendable {
        private let file: FileHandle
        private var readOffset: UInt64 = 0
        private var writeOffset: UInt64 = 0

        init() throws {
            let url = FileManager.default.temporaryDirectory
                .appendingPathComponent("stream-\(UUID().uuidString)")
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            _ = FileManager.default.createFile(
                atPath: url.path, contents: nil, attributes: attributes)
            file = try FileHandle(forUpdating: url)
            try FileManager.default.removeItem(at: url)
        }

        /// The number of bytes that have not been read.
        var count: Int { Int(writeOffset - readOffset) }

        mutating func write(_ bytes: [UInt8]) throws {
            try file.seek(toOffset: writeOffset)
            try file.write(contentsOf: bytes)
            writeOffset += UInt64(bytes.count)
        }

        mutating func read() throws -> [UInt8] {
            try file.seek(toOffset: readOffset)
            let data = try file.read(upToCount: 1 << 16) ?? Data()
            readOffset += UInt64(data.count)
            if readOffset == writeOffset {
                try file.truncate(atOffset: 0)
                readOffset = 0
                writeOffset = 0
            }
            return [UInt8](data)
        }
    }
#endif
