public import Foundation

/// A multipart body: form-data (RFC 7578), or another type whose parts are named in the same way.
/// Files are read while they are sent.
public struct MultipartBody: Hashable, Sendable {
    /// One part of the body.
    public struct Part: Hashable, Sendable {
        /// The name of the form's field.
        public var name: String
        /// Sent as `filename`; `nil` sends none.
        public var filename: String?
        /// Sent as `Content-Type` of the part; `nil` sends none.
        public var contentType: String?
        /// Further header fields of the part.
        public var headers: HTTPHeaders = [:]
        /// The content: bytes, or a file on disk.
        public var content: HTTPBody.Segment

        /// Creates a part.
        ///
        /// - Parameters:
        ///   - name: the name of the form's field.
        ///   - content: bytes, or a file on disk.
        ///   - filename: sent as `filename`; `nil` sends none.
        ///   - contentType: sent as `Content-Type` of the part; `nil` sends none.
        public init(
            _ name: String, _ content: HTTPBody.Segment, filename: String? = nil,
            contentType: String? = nil
        ) {
            self.name = name
            self.content = content
            self.filename = filename
            self.contentType = contentType
        }

        /// A text without a content type, which means UTF-8.
        public init(_ name: String, text: String) {
            self.init(name, .bytes([UInt8](text.utf8)))
        }

        /// A file, sent under its own name unless another one is given.
        public init(
            _ name: String, file: URL, filename: String? = nil,
            contentType: String = "application/octet-stream"
        ) {
            self.init(
                name, .file(file), filename: filename ?? file.lastPathComponent,
                contentType: contentType)
        }
    }

    /// The separator of the parts: 1 to 70 characters of RFC 2046 section 5.1.1.
    public let boundary: String
    /// The parts, in the order in which they are sent.
    public var parts: [Part]
    /// The media type without a boundary, such as `multipart/related`.
    public var mediaType = "multipart/form-data"

    /// - Parameter boundary: random unless given. A boundary that is given must not occur in any
    ///   part.
    public init(_ parts: [Part] = [], boundary: String? = nil) {
        self.parts = parts
        self.boundary = boundary ?? Self.randomBoundary()
    }

    /// The media type with the boundary and, for `multipart/related`, with the type of the first
    /// part, which RFC 2387 section 3.1 requires.
    public var contentType: String {
        let isToken = ByteSet.token.containsAll(boundary)
        let text = mediaType + "; boundary=" + (isToken ? boundary : "\"\(boundary)\"")
        let lowercased = mediaType.lowercased()
        guard lowercased.hasPrefix("multipart/related"), !lowercased.contains("type=") else {
            return text
        }
        let root = parts.first?.contentType ?? "text/plain"
        return text + "; type=\"" + root.prefix { $0 != ";" && $0 != "\"" } + "\""
    }

    /// - Throws: ``InvalidRequest/boundary``, or ``InvalidRequest/headerValue(name:)`` for a
    ///   content type that can't be sent.
    public func encoded() throws(InvalidRequest) -> HTTPBody {
        let allowed = ByteSet.boundary
        guard 1...70 ~= boundary.utf8.count, allowed.containsAll(boundary) else {
            throw .boundary
        }
        var segments: [HTTPBody.Segment] = []
        var head = ""
        for part in parts {
            head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escape(part.name))\""
            if let filename = part.filename { head += "; filename=\"\(escape(filename))\"" }
            head += "\r\n"
            if let contentType = part.contentType {
                try (["Content-Type": contentType] as HTTPHeaders).validate()
                head += "Content-Type: \(contentType)\r\n"
            }
            try part.headers.validate()
            for field in part.headers.fields { head += "\(field.name): \(field.value)\r\n" }
            head += "\r\n"
            Self.append(.bytes([UInt8](head.utf8)), to: &segments)
            Self.append(part.content, to: &segments)
            head = "\r\n"
        }
        Self.append(.bytes([UInt8]("\(head)--\(boundary)--\r\n".utf8)), to: &segments)
        return HTTPBody(segments: segments, contentType: contentType)
    }

    /// Joins neighbouring bytes, so that a body without files is one segment.
    private static func append(_ segment: HTTPBody.Segment, to segments: inout [HTTPBody.Segment]) {
        if case .bytes(let new) = segment, case .bytes(var bytes)? = segments.last {
            segments.removeLast()
            bytes += new
            segments.append(.bytes(bytes))
        } else {
            segments.append(segment)
        }
    }

    /// Escapes a name as browsers do (WHATWG HTML, "multipart/form-data encoding algorithm").
    private func escape(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func randomBoundary() -> String {
        let words = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }
        return "part-" + words.joined(separator: "-")
    }
}
