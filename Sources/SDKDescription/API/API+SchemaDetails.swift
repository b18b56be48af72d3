import SDKDocument

extension API.Schema {
    struct Details: Sendable {
        var title: String?
        var defaultValue: Node?
        var example: Node?
        var extendedModel: String?
        var constraints = Constraints()

        var isEmpty: Bool {
            title == nil && defaultValue == nil && example == nil && extendedModel == nil
                && constraints.isEmpty
        }
    }
}

/// A value behind a reference: copying it costs the same, however large it is.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
