import SDKDocument

extension API.Schema {
    struct Details: Sendable {
        var title: String?
        var defaultValue: Node?
        var example: Node?
        var extendedModel: String?
        var origin: Origin?
        var constraints = Constraints()

        var isEmpty: Bool {
            title == nil && defaultValue == nil && example == nil && extendedModel == nil
                && origin == nil && constraints.isEmpty
        }
    }

    /// Where a schema without a name comes from that `allOf` brought unchanged.
    package struct Origin: Sendable, Hashable {
        /// The model that it stands in.
        package var model: String
        /// Its node there.
        package var node: Node

        package init(model: String, node: Node) {
            self.model = model
            self.node = node
        }
    }
}

/// A value behind a reference: copying it costs the same, however large it is.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
