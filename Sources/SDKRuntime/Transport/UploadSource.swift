internal import Foundation

/// A request body as `URLSession` takes it. A body of several segments, or of bytes that are made,
/// is assembled piece by piece in a temporary file, so that it is never in memory as a whole.
///
/// A session could read a stream instead. On Linux it does so on a queue that all sessions of a
/// process share, so one sequence that waits would stop every transfer.
enum UploadSource {
    case none
    case data(Data)
    case file(URL, isTemporary: Bool)

    init(_ body: HTTPBody?) async throws {
        guard let body else {
            self = .none
            return
        }
        if let bytes = body.bytes {
            self = .data(Data(bytes))
        } else if let file = body.file {
            guard FileManager.default.isReadableFile(atPath: file.path) else {
                throw InvalidRequest.file(file.lastPathComponent)
            }
            self = .file(file, isTemporary: false)
        } else {
            self = .file(try await Self.join(body.segments), isTemporary: true)
        }
    }

    /// The bytes, for a task that can't upload a file.
    func mapped() throws -> Data? {
        switch self {
        case .none: nil
        case .data(let data): data
        case .file(let file, _): try Data(contentsOf: file, options: .mappedIfSafe)
        }
    }

    func removeTemporaryFile() {
        guard case .file(let file, isTemporary: true) = self else { return }
        try? FileManager.default.removeItem(at: file)
    }

    private static func join(_ segments: [HTTPBody.Segment]) async throws -> URL {
        let target = FileManager.default.temporaryDirectory
            .appendingPathComponent("upload-\(UUID().uuidString)")
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard
            FileManager.default.createFile(
                atPath: target.path, contents: nil, attributes: attributes)
        else { throw TransportError(.file, "no temporary file can be made") }
        do {
            let output = try FileHandle(forWritingTo: target)
            defer { try? output.close() }
            for segment in segments {
                switch segment {
                case .bytes(let bytes): try output.write(contentsOf: bytes)
                case .file(let file): try copy(file, to: output)
                case .stream(let stream):
                    try await stream.forEachPiece { try output.write(contentsOf: $0) }
                }
            }
            // A sequence may simply end when it is cancelled.
            try Task.checkCancellation()
        } catch {
            try? FileManager.default.removeItem(at: target)
            throw error
        }
        return target
    }

    private static func copy(_ file: URL, to output: FileHandle) throws {
        guard let input = try? FileHandle(forReadingFrom: file) else {
            throw InvalidRequest.file(file.lastPathComponent)
        }
        defer { try? input.close() }
        while let chunk = try input.read(upToCount: 1 << 18), !chunk.isEmpty {
            try output.write(contentsOf: chunk)
        }
    }
}
