import SDKDocument

/// Something in which a page and a description differ.
struct PageDifference: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case server
        /// One of the two lacks the operation.
        case operation
        case verb
        case path
        case name
        /// One of the two lacks the parameter or the body.
        case parameter
        /// A path variable is described as sent elsewhere, or the other way round.
        case location
        case order
        case type
        case `default`
        case required
        case permissions
        case deprecated
        case returnType = "return-type"
        case model
        case property
    }

    let kind: Kind
    let dialect: PageDialect
    /// The name of the operation or model; empty for the server.
    let subject: String
    /// The parameter or property, if it is about one.
    let field: String?
    let stated: String
    let described: String
    let location: SourceLocation
    let describedAt: SourceLocation?

    var diagnostic: Diagnostic {
        let what = field.map { "\(kind.rawValue) of '\($0)'" } ?? kind.rawValue
        return Diagnostic(
            rule: .transcribeDifference, location: location,
            subject: subject.isEmpty ? nil : subject,
            arguments: [what, "the \(dialect.title) page", stated, described],
            related: describedAt.map {
                [RelatedLocation(label: "the description", location: $0)]
            } ?? [])
    }
}
