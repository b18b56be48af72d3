extension Comparer {
    /// The group of operations without a tag, as the plan names it.
    private static let untagged = "Default"

    static func service(of operation: API.Operation) -> String {
        operation.tags.first ?? untagged
    }

    mutating func compareTags() {
        let (before, after) = (Self.services(of: old.api), Self.services(of: new.api))
        let oldTags = Dictionary(old.api.tags.map { ($0.name, $0) }) { first, _ in first }
        let newTags = Dictionary(new.api.tags.map { ($0.name, $0) }) { first, _ in first }
        for name in before.subtracting(after) {
            report(.serviceRemoved, .tag(name), old: oldTags[name]?.node, new: newTags[name]?.node)
        }
        for name in after.subtracting(before) {
            report(.serviceAdded, .tag(name), old: oldTags[name]?.node, new: newTags[name]?.node)
        }
        for tag in old.api.tags where newTags[tag.name] == nil && !before.contains(tag.name) {
            report(.tagRemoved, .tag(tag.name), old: tag.node)
        }
        for tag in new.api.tags {
            guard let other = oldTags[tag.name] else {
                if !after.contains(tag.name) { report(.tagAdded, .tag(tag.name), new: tag.node) }
                continue
            }
            compareText(
                .descriptionChanged, other.description, tag.description, .tag(tag.name),
                ChangeContext(.both), other.node, tag.node)
        }
    }

    private static func services(of api: API) -> Set<String> {
        Set(api.operations.map(service))
    }
}
