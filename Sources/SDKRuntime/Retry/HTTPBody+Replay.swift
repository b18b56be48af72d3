internal import Foundation

extension HTTPBody {
    /// Whether the body can be sent again. A file must be a regular one, because a pipe gives its
    /// bytes once, and a stream must be one that can be made again.
    public var isReplayable: Bool {
        segments.allSatisfy { segment in
            let file: URL
            switch segment {
            case .bytes: return true
            case .stream(let stream): return stream.isReplayable
            case .file(let url): file = url
            }
            let type = try? FileManager.default.attributesOfItem(
                atPath: file.resolvingSymlinksInPath().path)[.type]
            return type as? FileAttributeType == .typeRegular
        }
    }
}

extension HTTPRequest {
    /// Whether it can be sent more than once: it has no body, or one that is replayable.
    var isReplayable: Bool { body?.isReplayable ?? true }
}
