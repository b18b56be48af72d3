extension Comparer {
    mutating func compareTags() {
        let (before, after) = (Self.services(of: old.api), Self.services(of: new.api))
        let oldTags = Dictionary(old.api.tags.map { (WireName($0.name), $0) }) { first, _ in first }
        let newTags = Dictionary(new.api.tags.map { (WireName($0.name), $0) }) { first, _ in first }
        for name in before.subtracting(after) {
            report(
                .serviceRemoved, .tag(name.text), old: oldTags[name]?.node, new: newTags[name]?.node
            )
        }
        for name in after.subtracting(before) {
            report(
                .serviceAdded, .tag(name.text), old: oldTags[name]?.node, new: newTags[name]?.node)
        }
        for tag in old.api.tags
        where newTags[WireName(tag.name)] == nil && !before.contains(WireName(tag.name)) {
            report(.tagRemoved, .tag(tag.name), old: tag.node)
        }
        for tag in new.api.tags {
            let name = WireName(tag.name)
            guard let other = oldTags[name] else {
                if !after.contains(name) { report(.tagAdded, .tag(tag.name), new: tag.node) }
                continue
            }
            compareText(
                .descriptionChanged, other.description, tag.description, .tag(tag.name),
                ChangeContext(.both), other.node, tag.node)
        }
    }

    private static func services(of api: API) -> Set<WireName> {
        Set(api.operations.map { WireName($0.serviceTag) })
    }
}
