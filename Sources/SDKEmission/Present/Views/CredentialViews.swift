/// The security schemes of the API, and the functions that make credentials for them.
struct CredentialsView: PageView {
    static let template = "Credentials.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// Whether one of the functions takes a login.
    let hasLogin: Bool
    /// The schemes, one by one.
    let schemes: [Scheme]
    /// What an operation asks for that says nothing else, as a literal.
    let standard: String
    /// The functions, one by one.
    let credentials: [Credential]

    struct Scheme: TemplateView {
        /// The name in the description as a literal.
        let name: String
        /// Where its credential goes, as an expression.
        let location: String
    }

    struct Credential: TemplateView {
        /// Whether a function stands before it.
        let gap: Bool
        /// Lines of the doc comment.
        let doc: [String]
        /// The name as it is declared.
        let name: String
        /// The parameters with their types.
        let signature: String
        /// The name of the scheme in the description as a literal.
        let scheme: String
        /// The arguments behind the scheme.
        let arguments: String
    }
}
