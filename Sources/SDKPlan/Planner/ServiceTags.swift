import SDKDescription
import SDKDocument

/// Which tag the service of each operation is made of: its first one. An operation without tags goes by
/// the first segment of its path that says something, and so to the tag that has the same words, where
/// there is one.
package struct ServiceTags: Sendable {
    /// What stands for an operation that has neither a tag nor a path that says something.
    private static let other = "Default"

    /// The spelling that counts, by the words of a tag or segment.
    private let spellings: [String: String]

    package init(_ api: API) {
        let tags = api.tags.map(\.name) + api.operations.compactMap { $0.tags.first }
        let segments = api.operations.filter(\.tags.isEmpty).compactMap {
            PathGroup.name(of: $0.path)
        }
        var spellings: [String: String] = [:]
        // Of several spellings the first in code unit order, so that the order of the description
        // doesn't matter.
        for names in [tags, segments] {
            for name in Set(names.map(WireName.init)).sorted() {
                let key = Self.key(name.text)
                if spellings[key] == nil { spellings[key] = name.text }
            }
        }
        self.spellings = spellings
    }

    package func tag(of operation: API.Operation) -> String {
        if let tag = operation.tags.first { return tag }
        let name = PathGroup.name(of: operation.path) ?? Self.other
        return spellings[Self.key(name)] ?? name
    }

    /// The letters of a name, so that `stage-instances` and `Stage Instances` are one.
    private static func key(_ name: String) -> String {
        let words = Namer.serviceWords(name)
        return words.isEmpty ? name : words.joined().lowercased()
    }
}
