import SDKDocument

/// The order in which members of a description are written.
enum MemberOrder {
    static let root = ["openapi", "info", "servers", "security", "tags", "paths", "components"]
    static let verbs = ["get", "head", "options", "post", "put", "patch", "delete", "trace"]
    static let parameter = ["name", "in", "description", "required", "schema"]
    static let body = ["description", "required", "content"]
    static let response = ["description", "headers", "content", "links"]
    static let schema = [
        "$ref", "type", "format", "enum", "items", "additionalProperties", "default",
        "description", "readOnly",
    ]
    static let model = ["type", "description", "required", "properties"]

    static func sorted(_ members: [JSONDraft.Member]) -> [JSONDraft.Member] {
        members.sorted { $0.key.precedes($1.key) }
    }

    /// The HTTP methods of a path.
    static func inOrder(_ methods: [JSONDraft.Member]) -> [JSONDraft.Member] {
        methods.enumerated().sorted {
            let left = verbs.firstIndex(of: $0.element.key) ?? verbs.count
            let right = verbs.firstIndex(of: $1.element.key) ?? verbs.count
            return (left, $0.offset) < (right, $1.offset)
        }.map(\.element)
    }
}
