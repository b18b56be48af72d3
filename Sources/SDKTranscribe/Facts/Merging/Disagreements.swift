import SDKDocument

/// In what pages disagree. The newer one decides; where it says nothing or less, the older one
/// does.
struct Disagreements {
    private(set) var diagnostics = Diagnostics()

    /// Reports that two pages say different things.
    mutating func report<Value>(
        on what: String, of subject: String?, _ newer: Stated<Value>, _ older: Stated<Value>,
        _ text: (Value) -> String
    ) {
        diagnostics.report(
            .pageDisagreement, at: newer.location, subject: subject, what, newer.dialect.title,
            text(newer.value), older.dialect.title, text(older.value),
            related: [
                RelatedLocation(label: "the \(older.dialect.title) page", location: older.location)
            ])
    }

    mutating func report(
        on what: String, of subject: String?, _ newer: Stated<String>, _ older: Stated<String>
    ) {
        report(on: what, of: subject, newer, older) { $0 }
    }

    mutating func merge(
        _ older: Stated<String>?, into newer: inout Stated<String>?, _ what: String,
        of subject: String
    ) {
        guard let older else { return }
        if let newer, !Self.isSameText(newer.value, older.value) {
            report(on: what, of: subject, newer, older)
        }
        newer = newer ?? older
    }

    mutating func merge(
        _ older: Stated<PageType>, with newer: Stated<PageType>, _ what: String,
        of subject: String
    ) -> Stated<PageType> {
        guard let refined = newer.value.refined(by: older.value) else {
            report(on: what, of: subject, newer, older) { $0.description }
            return newer
        }
        return refined == newer.value
            ? newer : Stated(value: refined, location: older.location, dialect: older.dialect)
    }

    /// White space does not count.
    static func isSameText(_ left: String, _ right: String) -> Bool {
        left == right
            || left.split(whereSeparator: \.isWhitespace)
                == right.split(whereSeparator: \.isWhitespace)
    }
}
