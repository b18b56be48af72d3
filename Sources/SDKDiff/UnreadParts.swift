import SDKDescription
import SDKDocument

/// Compares parts that reading reported and left out, or read only in part: a difference in them
/// must not pass for none.
struct UnreadParts {
    let changes: ChangeList

    /// Diagnostics about parts that are compared all the same, or that are whole.
    private static let harmless: Set<String> = [
        "part-ignored", "part-missing", "pattern-properties", "tuple-as-array", "items-missing",
        "name-twins", "responses-missing", "keyword-later", "security-unsupported",
        "method-name-duplicate",
    ]

    /// - Parameter diagnostics: Those of reading both descriptions.
    func compare(_ apis: Pair<API>, _ diagnostics: Diagnostics) {
        guard let old = apis.old.node, let new = apis.new.node else { return }
        var seen: Set<String> = []
        for diagnostic in diagnostics.sorted where !Self.harmless.contains(diagnostic.rule.id) {
            guard let pointer = diagnostic.pointer, !pointer.isEmpty,
                seen.insert(pointer).inserted
            else { continue }
            compare(pointer, Pair(old, new).map { $0.resolve(pointer: pointer) })
        }
    }

    private func compare(_ pointer: String, _ parts: Pair<Node?>) {
        switch (parts.old, parts.new) {
        case (nil, nil): return
        case (let left?, let right?) where left.isEqual(to: right): return
        case (let left?, let right?):
            // Another element may only have been put before it.
            guard !Self.moved(left, to: right), !Self.moved(right, to: left) else { return }
        default: break
        }
        changes.report(
            .unreadPartChanged, Subject(pointer), old: parts.old, new: parts.new)
    }

    private static func moved(_ node: Node, to other: Node) -> Bool {
        guard let list = other.parent, list.kind == .array else { return false }
        return list.elements.contains { $0.isEqual(to: node) }
    }
}
