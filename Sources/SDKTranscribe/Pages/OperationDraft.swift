/// An operation whose section is being read.
struct OperationDraft {
    let name: Stated<String>
    /// As the page prints it.
    let printedName: String
    let line: Int
    var verb: String?
    var path: String?
    var paragraphs: [Stated<String>] = []
    var parameters: [StatedField]?
    /// The kind of the permissions; their names follow.
    var permissions: Stated<StatedPermissions.Kind>?
    var permissionNames: [String] = []
    var returns: Stated<PageType>?
    /// The return type in the head of the method, which stands in for a section.
    var returnsInSignature: Stated<PageType>?
    /// Whether bullets are permissions.
    var listsPermissions = false

    mutating func enter(_ section: PageReader.Section) {
        listsPermissions = false
        if case .parameters = section, parameters == nil { parameters = [] }
    }
}
