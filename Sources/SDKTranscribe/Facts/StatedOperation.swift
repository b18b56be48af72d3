/// What one page says about one operation. What is `nil` the page does not say.
struct StatedOperation: Sendable {
    /// Upper case.
    var verb: String
    /// The path template.
    var path: String
    var name: Stated<String>
    /// Whether another operation has the name already, so that it cannot be the id.
    var sharesName = false
    /// What the operation is grouped under: one for each class that has it.
    var tags: [String]
    var summary: Stated<String>?
    var text: Stated<String>?
    var isDeprecated = false
    var parameters: [StatedField]?
    var permissions: Stated<StatedPermissions>?
    var returns: Stated<PageType>?

    /// Operations are the same if these are, whatever the pages call them.
    var key: String { verb + " " + path }

    var id: String? { sharesName ? nil : name.value }

    /// The variables of the path that no page lists.
    ///
    /// - Parameter known: The keys of other parameters that there are.
    func unlistedVariables(known: Set<String>) -> [String] {
        let listed = Set((parameters ?? []).map(\.key)).union(known)
        var seen: Set<String> = []
        return PagePathTemplate.variables(path).filter {
            !listed.contains(ASCII.folded($0)) && seen.insert($0).inserted
        }
    }
}
