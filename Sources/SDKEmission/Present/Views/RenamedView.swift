/// Names of the last version, as deprecated aliases.
struct RenamedView: PageView {
    static let template = "Renamed.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// The import declarations.
    let imports: [String]
    /// The types that had other names.
    let types: [AliasedType]
    /// What had another name within a type.
    let members: [Member]

    struct AliasedType: TemplateView {
        /// The former name.
        let old: String
        /// The name as it is declared.
        let name: String
        /// The name as a literal.
        let new: String
    }

    struct Member: TemplateView {
        /// The type that it extends.
        let owner: String
        /// What takes its place, as a literal.
        let new: String
        /// The declaration without `public`.
        let declaration: String
        /// Lines of the body.
        let body: [String]
    }
}
