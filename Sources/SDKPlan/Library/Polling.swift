import SDKDocument

/// Two operations of an API of which one starts something and the other asks how far it is, as the
/// configuration says it.
package struct PollRule: Sendable {
    /// The operation that starts it.
    package var start: Node
    /// The operation that asks.
    package var poll: Node
    /// For parameters of `poll`, the names that lead to the property of the response that started
    /// it, by `.`.
    package var arguments: [(parameter: String, property: Node)] = []
    /// The same for the property of a response that says how far it is; nil if its status does.
    package var state: Node?
    /// The property's values for a result.
    package var done: [Node] = []
    /// Those for none.
    package var failed: [Node] = []
    /// Those for neither; nil for all others.
    package var running: [Node]?

    package init(start: Node, poll: Node) {
        self.start = start
        self.poll = poll
    }

    /// A value as the runtime compares it; nil for one that no state is.
    package static func word(_ node: Node) -> String? {
        node.string ?? node.bool.map { String($0) } ?? node.int.map { String($0) }
    }
}

/// The method that starts an operation and asks until it is done.
package struct Polling: Sendable {
    package var name: MemberName
    /// The operation that asks; it is of the same service.
    package var poll: MemberName
    package var isDeprecated: Bool
    /// What it gives.
    package var value: SwiftType
    /// The arguments of the request that asks, in their order.
    package var arguments: [Passed]
    /// Nil where the status of a response says how far it is.
    package var state: State?
    /// The argument behind those of the operation that starts.
    package var options: MemberName
    /// The argument behind that one.
    package var progress: MemberName

    package struct Passed: Sendable {
        package enum Source: Sendable {
            /// An argument of the operation that starts.
            case argument(MemberName)
            /// A property of its response, how it becomes text where it must, and the name that a
            /// value has which may be missing.
            case property(PropertyPath, PropertyPath.Wording, local: MemberName)
        }

        package var name: MemberName
        package var source: Source
    }

    package struct State: Sendable {
        package var path: PropertyPath
        package var wording: PropertyPath.Wording
        package var done: [String]
        package var failed: [String]
        package var running: [String]?
    }
}
