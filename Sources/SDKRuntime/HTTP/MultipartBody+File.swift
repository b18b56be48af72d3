public import Foundation

extension MultipartBody {
    /// A part that is a file: bytes in memory, or a file on disk that is read while it is sent.
    public struct File: Hashable, Sendable {
        /// The bytes, or where they are.
        public var content: HTTPBody.Segment
        /// Sent as `filename`; should have no directories in it (RFC 7578 section 4.2).
        public var filename: String
        /// Nil for the type that the API description names, or else `application/octet-stream`.
        public var contentType: String?

        /// Creates a file from its content and its name.
        ///
        /// - Parameters:
        ///   - content: the bytes, or where they are.
        ///   - filename: sent as `filename`.
        ///   - contentType: sent as `Content-Type`; `nil` for the media type that the API
        ///     description names, or else `application/octet-stream`.
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

        /// Sent under its own name unless another one is given.
        public static func file(
            _ file: URL, filename: String? = nil, contentType: String? = nil
        ) -> File {
            File(
                .file(file), filename: filename ?? file.lastPathComponent, contentType: contentType)
        }
    }
}
