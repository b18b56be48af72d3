public import Foundation

extension MultipartBody {
    /// A part that is a file: bytes in memory, or a file on disk that is read while it is sent.
    public struct File: Hashable, Sendable {
        /// The content: bytes, or a file on disk.
        public var content: HTTPBody.Segment
        /// Sent as `filename`; should have no directories in it (RFC 7578 section 4.2).
        public var filename: String
        /// The media type; `nil` for the one in the API description, or else
        /// `application/octet-stream`.
        public var contentType: String?

        /// Creates a file from its content and its name.
        ///
        /// - Parameters:
        ///   - content: bytes, or a file on disk.
        ///   - filename: sent as `filename`.
        ///   - contentType: sent as `Content-Type`; `nil` for the media type in the API
        ///     description, or else `application/octet-stream`.
        public init(_ content: HTTPBody.Segment, filename: String, contentType: String? = nil) {
            self.content = content
            self.filename = filename
            self.contentType = contentType
        }

        /// Bytes in memory as a file.
        public static func data(
            _ data: Data, filename: String, contentType: String? = nil
        ) -> File {
            File(.bytes([UInt8](data)), filename: filename, contentType: contentType)
        }

        /// A file on disk, sent under its own name unless another one is given.
        public static func file(
            _ file: URL, filename: String? = nil, contentType: String? = nil
        ) -> File {
            File(
                .file(file), filename: filename ?? file.lastPathComponent, contentType: contentType)
        }
    }
}
