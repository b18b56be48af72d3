import SDKDescription
import SDKDocument

/// Compares tags: those that group operations, and so are services, and the others.
struct TagComparer {
    let changes: ChangeList

    func compare(_ apis: Pair<API>, _ matching: ServiceMatching) {
        let services = matching.tags
        let tags = apis.map { api in
            Dictionary(api.tags.map { (WireName($0.name), $0) }) { first, _ in first }
        }
        for name in services.old.symmetricDifference(services.new) {
            changes.report(
                services.old.contains(name) ? .serviceRemoved : .serviceAdded, .tag(name.text),
                old: tags.old[name]?.node, new: tags.new[name]?.node)
        }
        let found = Matching(
            apis.map(\.tags), by: { WireName($0.name) }, old: { matching.old($0.name) })
        for tag in found.removed where !services.old.contains(WireName(tag.name)) {
            changes.report(.tagRemoved, .tag(tag.name), old: tag.node)
        }
        for tag in found.added where !services.new.contains(WireName(tag.name)) {
            changes.report(.tagAdded, .tag(tag.name), new: tag.node)
        }
        for tag in found.common {
            for (texts, rule) in [
                (tag.map(\.summary), ChangeRule.summaryChanged),
                (tag.map(\.description), .descriptionChanged),
            ] {
                changes.compare(texts, rule, .tag(tag.new.name), at: tag.map(\.node))
            }
            OtherMembers(changes: changes).compare(
                tag.map(\.node), .tag(tag.new.name), in: ChangeContext(.both))
        }
    }
}
