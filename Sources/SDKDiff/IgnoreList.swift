import SDKDocument

/// Changes that were looked at and accepted, each with a reason:
/// `{"ignore": [{"id": "…", "reason": "…"}]}`.
package struct IgnoreList: Sendable {
    package struct Entry: Sendable {
        /// The ``Change/id``.
        package var id: String
        package var reason: String
        package var node: Node
    }

    package private(set) var entries: [Entry] = []

    /// Reads a list. Unknown keys, values of a wrong type, entries without a reason and repeated
    /// ids are reported as errors, each at its location; what is wrong is left out.
    package init(_ document: Document, diagnostics: inout Diagnostics) {
        let root = document.root
        guard root.kind == .object, let list = root["ignore"], list.kind == .array else {
            diagnostics.report(
                .ignoreListInvalid, at: root, "expected an object with an array 'ignore'")
            return
        }
        for member in root.members where member.key != "ignore" {
            diagnostics.report(.ignoreListInvalid, at: member.value, "unknown key '\(member.key)'")
        }
        var known: Set<String> = []
        for node in list.elements {
            guard let entry = Self.entry(node, diagnostics: &diagnostics) else { continue }
            if known.insert(entry.id).inserted {
                entries.append(entry)
            } else {
                diagnostics.report(
                    .ignoreListInvalid, at: node, "the id '\(entry.id)' is listed twice")
            }
        }
    }

    private static func entry(_ node: Node, diagnostics: inout Diagnostics) -> Entry? {
        guard node.kind == .object, let id = node["id"]?.string else {
            diagnostics.report(
                .ignoreListInvalid, at: node, "expected an object with a string 'id'")
            return nil
        }
        for member in node.members where member.key != "id" && member.key != "reason" {
            diagnostics.report(.ignoreListInvalid, at: member.value, "unknown key '\(member.key)'")
        }
        let reason = node["reason"]?.string ?? ""
        guard reason.utf8.contains(where: { $0 > 0x20 }) else {
            diagnostics.report(.ignoreWithoutReason, at: node, id)
            return nil
        }
        return Entry(id: id, reason: reason, node: node)
    }
}

extension Comparison {
    /// The comparison without the changes of a list. An entry that no change has is reported as an
    /// error at its location.
    package func ignoring(_ list: IgnoreList, diagnostics: inout Diagnostics) -> Comparison {
        let found = Set(changes.map(\.id))
        for entry in list.entries where !found.contains(entry.id) {
            diagnostics.report(.ignoreStale, at: entry.node, entry.id)
        }
        let ignored = Set(list.entries.map(\.id))
        var result = self
        result.changes.removeAll { ignored.contains($0.id) }
        return result
    }
}
