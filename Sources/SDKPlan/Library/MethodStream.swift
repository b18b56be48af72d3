/// The method that gives the elements of an operation's response as they come.
package struct MethodStream: Sendable {
    /// How the response is taken apart.
    package enum Kind: Sendable {
        /// `text/event-stream`
        case events
        /// A JSON text on each line.
        case lines
        /// `application/json-seq`
        case sequence
    }

    package var name: MemberName
    package var kind: Kind
    /// Nil for events whose data is not described.
    package var element: SwiftType?
    /// The argument behind the operation's own.
    package var options: MemberName
}

extension MethodStream.Kind {
    /// Nil for a media type that is no stream.
    package init?(mediaType: String) {
        switch MediaType.essence(mediaType) {
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson",
            "application/x-jsonl", "application/jsonlines", "application/x-jsonlines":
            self = .lines
        case let essence where essence.hasSuffix("json-seq"): self = .sequence
        default: return nil
        }
    }
}

extension Service {
    /// Whether a response of any operation comes as a stream.
    package var hasStreams: Bool { methods.contains { $0.stream != nil } }
}
