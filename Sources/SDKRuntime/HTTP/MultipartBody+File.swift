public import Foundation

extension MultipartBody {
    /// A part that is a file: bytes in memory, or a file on disk that is read while it is sent.
    public struct File: Hashable, Sendable {
        public var content: HTTPBody.Segment
        public var filename: String
        /// Nil for the type that the API description names, or else `application/octet-stream`.
        public var contentType: String?

        public init(_ content: HTTPBody.Segment, filename: String, contentType: String? = nil) {
            self.content = content
            self.filename = filename
            self.contentType = contentType
        }

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
