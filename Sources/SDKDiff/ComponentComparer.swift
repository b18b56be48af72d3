import SDKDescription
import SDKDocument

/// Compares named parts that no operation uses, and parts that only people read: a difference in
/// them must not pass for none. What an operation uses is compared there.
struct ComponentComparer {
    let changes: ChangeList

    /// Where named parts stand, but for schemas and security schemes, which have comparers.
    private static let containers = [
        "/components/parameters", "/components/responses", "/components/requestBodies",
        "/components/headers", "/components/examples", "/components/links",
        "/components/callbacks", "/components/pathItems", "/components/mediaTypes", "/parameters",
        "/responses",
    ]

    func compare(_ apis: Pair<API>) {
        guard let old = apis.old.node, let new = apis.new.node else { return }
        let used = apis.map(Self.used)
        for container in Self.containers {
            let parts = Pair(old, new).map { root in
                root.resolve(pointer: container).map { Array($0.members) } ?? []
            }
            for part in Matching(parts, by: { WireName($0.key) }).common.map({ $0.map(\.value) })
            where !used.old.contains(part.old) && !used.new.contains(part.new)
                && !part.old.isEqual(to: part.new)
            {
                changes.report(
                    .memberChanged, Subject(container + "/" + (part.new.key ?? "")),
                    [part.new.key ?? "", part.old.canonicalText, part.new.canonicalText],
                    at: part)
            }
        }
    }

    private static func used(in api: API) -> Set<Node> {
        var nodes: Set<Node> = []
        for operation in api.operations + api.webhooks + api.operations.flatMap(\.callbacks) {
            nodes.formUnion(operation.parameters.map(\.node))
            if let body = operation.body {
                nodes.insert(body.node)
                nodes.formUnion(body.contents.map(\.node))
            }
            for response in operation.responses {
                nodes.insert(response.node)
                nodes.formUnion(response.contents.map(\.node))
                nodes.formUnion(response.headers.map(\.node))
            }
        }
        return nodes
    }
}
