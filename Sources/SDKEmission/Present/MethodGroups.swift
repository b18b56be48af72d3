import SDKDocument
import SDKPlan

/// Shares the methods of a large service among files by the words after their verbs.
package enum MethodGroups {
    /// A file; the service's own has no name.
    package struct Group: Sendable {
        var name: String
        var methods: [Method]
    }

    /// The most methods that one file holds where their names allow it.
    static let limit = 80

    static func split(_ methods: [Method]) -> [Group] {
        guard methods.count > limit else { return [Group(name: "", methods: methods)] }
        let members = methods.map { method in
            // The verb says little about what a method is about.
            WordGroups<Method>.Member(
                words: Words.split(method.name.text).dropFirst().map { Words.upperCamel([$0]) },
                item: method)
        }
        return WordGroups(limit: limit, least: 8).split(members)
            .map { group in
                let methods = group.items.sorted { $0.name.text.precedes($1.name.text) }
                return Group(name: group.name, methods: methods)
            }
            .sorted { $0.name.precedes($1.name) }
    }
}
