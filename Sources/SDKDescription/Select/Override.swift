import SDKDocument

/// A correction of the description that is kept beside it, with its reason.
package struct Override: Sendable {
    package enum Subject: Sendable, Hashable {
        /// By operation id.
        case operation(String)
        /// By its name in the description.
        case model(String)
    }

    package enum Change: Sendable, Hashable {
        /// Another name than the description's.
        case rename(String)
        /// Left out.
        case skip
    }

    package var subject: Subject
    package var change: Change
    package var reason: String
    package var node: Node

    package init(subject: Subject, change: Change, reason: String, node: Node) {
        self.subject = subject
        self.change = change
        self.reason = reason
        self.node = node
    }
}
