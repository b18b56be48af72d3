/// The list of all services.
struct IndexPageView: PageView {
    static let template = "Index.md"

    /// The title of the description.
    let title: String
    /// The module's name as code.
    let module: String
    /// Lines of the description, and an empty one.
    let description: [String]
    /// A row for each service.
    let rows: [String]
    /// A row for each security scheme.
    let credentials: [String]
    /// Whether there are any.
    let hasCredentials: Bool
    /// The schemes that operations ask for that say nothing else; null where they ask for none.
    let standardCredentials: String?
    /// Whether there are types.
    let hasTypes: Bool
    /// How many types there are.
    let typeCount: String
}

/// The list of all types.
struct TypeListView: PageView {
    static let template = "Models.md"

    /// The module's name as code.
    let module: String
    /// A row for each type.
    let rows: [String]
    /// Whether there are any rows.
    let hasRows: Bool
}

/// A service with its methods and types.
struct ServicePageView: PageView {
    static let template = "API.md"

    /// The name as it is declared.
    let name: String
    /// The module's name as code.
    let module: String
    /// Lines of the description, and an empty one.
    let description: [String]
    /// A row for each method.
    let rows: [String]
    /// The methods, one by one.
    let methods: [MethodPageView]
    /// The types, one by one.
    let types: [TypeSectionView]
    /// The errors that most methods have in common; null where there are none.
    let errors: Errors?

    struct Errors: TemplateView {
        /// The anchor, where the heading doesn't make it.
        let anchor: String?
        /// The text of the heading.
        let heading: String
        /// A row for each.
        let rows: [String]
    }
}

/// A method on its service's page.
struct MethodPageView: TemplateView {
    /// The anchor, where the heading doesn't make it.
    let anchor: String?
    /// The text of the heading.
    let heading: String
    /// Whether it is deprecated.
    let deprecated: Bool
    /// Lines of the description, and an empty one.
    let text: [String]
    /// The verb and the path as code.
    let verbAndPath: String
    /// Lines of the declaration.
    let signature: [String]
    /// Items on permissions, the result and errors.
    let facts: [String]
    /// A row for each argument.
    let rows: [String]
    /// Whether there are any rows.
    let hasRows: Bool
    /// Lines of a call.
    let example: [String]
    /// Whether there is an example.
    let hasExample: Bool
}

/// The page of a type.
struct TypePageView: PageView {
    static let template = "Type.md"

    /// The module's name as code.
    let module: String
    /// Its type.
    let type: TypeSectionView
    /// The types within it.
    let nested: [TypeSectionView]
    /// Items that link to what uses it.
    let uses: [String]
    /// Whether anything uses it.
    let isUsed: Bool
}

/// A type on a page.
struct TypeSectionView: TemplateView {
    /// The anchor, where the heading doesn't make it.
    let anchor: String?
    /// The text of the heading.
    let heading: String
    /// The kind in a word.
    let kind: String
    /// Lines of what there is to say before the table.
    let lead: [String]
    /// Whether there are any rows.
    let hasRows: Bool
    /// The table's head.
    let head: String
    /// The line below the head.
    let rule: String
    /// A row for each member.
    let rows: [String]
    /// Lines of an initializer.
    let example: [String]
    /// Whether there is an example.
    let hasExample: Bool
}
