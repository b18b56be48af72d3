import SDKDocument

/// A row of a table of parameters or of properties.
struct StatedField: Sendable {
    /// In the platform's spelling, as far as it can be told from the page.
    var name: String
    var type: Stated<PageType>
    var text: String
    var isOptional: Bool
    var isReadOnly = false
    /// The default as it is written, without quotes.
    var defaultText: String?
    let location: SourceLocation
    let dialect: PageDialect

    /// What tells fields apart, whatever the spelling of their names.
    var key: String { ASCII.folded(name) }
}
