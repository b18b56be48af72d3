public import Foundation

/// The bytes of a request: in memory, read from a file, made when the request is sent, or a
/// sequence of these.
public struct HTTPBody: Hashable, Sendable {
    /// A piece of a body.
    public enum Segment: Hashable, Sendable {
        /// Bytes in memory.
        case bytes([UInt8])
        /// The content of a file, read while it is sent.
        case file(URL)
        /// Bytes that are made when the request is sent.
        case stream(BodyStream)
    }

    /// The pieces, sent one after the other.
    public var segments: [Segment]
    /// Sent as `Content-Type`, unless the request sets that header itself.
    public var contentType: String?

    /// Creates a body from pieces.
    ///
    /// - Parameters:
    ///   - segments: sent one after the other.
    ///   - contentType: sent as `Content-Type`; `nil` sends none.
    public init(segments: [Segment], contentType: String? = nil) {
        self.segments = segments
        self.contentType = contentType
    }

    /// Bytes in memory.
    public static func bytes(_ bytes: [UInt8], contentType: String? = nil) -> HTTPBody {
        HTTPBody(segments: [.bytes(bytes)], contentType: contentType)
    }

    /// Bytes in memory.
    public static func data(
        _ data: Data, contentType: String? = "application/octet-stream"
    ) -> HTTPBody {
        HTTPBody(segments: [.bytes([UInt8](data))], contentType: contentType)
    }

    /// Text in UTF-8.
    public static func text(
        _ text: String, contentType: String? = "text/plain; charset=utf-8"
    ) -> HTTPBody {
        HTTPBody(segments: [.bytes([UInt8](text.utf8))], contentType: contentType)
    }

    /// The content of a file. It is read while it is sent, and is never in memory as a whole.
    public static func file(
        _ file: URL, contentType: String? = "application/octet-stream"
    ) -> HTTPBody {
        HTTPBody(segments: [.file(file)], contentType: contentType)
    }

    /// All bytes, if all of them are in memory.
    public var bytes: [UInt8]? {
        var result: [UInt8] = []
        for segment in segments {
            guard case .bytes(let bytes) = segment else { return nil }
            if result.isEmpty { result = bytes } else { result += bytes }
        }
        return result
    }

    /// The file, if the body is one file and nothing else.
    public var file: URL? {
        guard segments.count == 1, case .file(let file) = segments[0] else { return nil }
        return file
    }
}

extension HTTPBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The size of the body, never its content.
    public var description: String {
        let parts = segments.map { segment in
            switch segment {
            case .bytes(let bytes): "\(bytes.count) bytes"
            case .file(let file): "file \(file.lastPathComponent)"
            case .stream: "a stream"
            }
        }
        return "HTTPBody(\(parts.joined(separator: ", ")))"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["body": description]) }
}
