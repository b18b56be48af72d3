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
        /// Parts of a multipart body.
        case parts
    }

    package var name: MemberName
    package var kind: Kind
    /// Nil for events whose data is not described, and for parts.
    package var element: SwiftType?
    /// The argument behind the operation's own.
    package var options: MemberName
}

extension MethodStream.Kind {
    /// The runtime's type of an element that has none of its own.
    package var plainElement: String { self == .parts ? "ResponsePart" : "ServerSentEvent" }

    /// Nil for a media type that is no stream.
    package init?(mediaType: String) {
        switch MediaType.essence(mediaType) {
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson",
            "application/x-jsonl", "application/jsonlines", "application/x-jsonlines":
            self = .lines
        case let essence where essence.hasSuffix("json-seq"): self = .sequence
        case "multipart/form-data": return nil
        case let essence where essence.hasPrefix("multipart/"): self = .parts
        default: return nil
        }
    }
}

extension Service {
    /// Whether a response of any operation comes as a stream.
    package var hasStreams: Bool { methods.contains { $0.stream != nil } }
}
