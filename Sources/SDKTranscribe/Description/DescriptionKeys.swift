import SDKDocument

/// The keys of extensions that a description uses for what OpenAPI has no word for; of several keys,
/// the first one is written.
package struct DescriptionKeys: Sendable {
    /// An operation's name, where it is another one than its `operationId`.
    var methodName: [String]
    /// What a caller must be allowed to do; what pages say of it is left out without a key.
    var permissions: [String]

    package init(methodName: [String] = [], permissions: [String] = []) {
        self.methodName = methodName
        self.permissions = permissions
    }

    /// The member of an operation that has its permissions.
    func permissions(of operation: Node) -> Node? {
        permissions.lazy.compactMap { operation[$0] }.first
    }

    /// The order in which an operation's members are written.
    var order: [String] {
        ["operationId"] + methodName
            + [
                "tags", "summary", "description", "deprecated", "parameters", "requestBody",
                "responses",
            ] + permissions
    }
}
