internal import Foundation

extension HTTPBody {
    /// Whether the body can be sent again: a file has to be a regular one, since a pipe gives its
    /// bytes once.
    public var isReplayable: Bool {
        segments.allSatisfy { segment in
            guard case .file(let file) = segment else { return true }
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
