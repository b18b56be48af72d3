import SDKDocument

/// An operation of a description.
struct DescribedOperation {
    let node: Node
    /// Upper case.
    let verb: String
    let path: String

    var name: String { node["operationId"]?.string ?? "\(verb) \(path)" }
    var key: String { verb + " " + path }

    /// The operations in the order of the description.
    static func all(of document: Document) -> [DescribedOperation] {
        (document.root["paths"]?.members.map { $0 } ?? []).flatMap { item in
            item.value.members.compactMap { member in
                let verb = member.key.uppercased()
                guard HTTPRequest.verbs.contains(verb), member.value.kind == .object else {
                    return nil
                }
                return DescribedOperation(node: member.value, verb: verb, path: item.key)
            }
        }
    }

    /// Whether it belongs to the class of a page; without tags it may belong to any.
    func belongs(to tag: String?) -> Bool {
        guard let tag, let tags = node["tags"], tags.count > 0 else { return true }
        return tags.elements.contains { ASCII.folded($0.string ?? "") == ASCII.folded(tag) }
    }
}
