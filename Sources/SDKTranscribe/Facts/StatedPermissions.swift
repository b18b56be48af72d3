/// The permissions that a caller needs.
struct StatedPermissions: Sendable, Hashable {
    enum Kind: String, Sendable {
        case any = "ANY"
        case all = "ALL"
        case none = "NO"

        /// `Requires ANY permissions:`
        init?(sentence: PageText) {
            let words = sentence.split(whereSeparator: ASCII.isSpace)
            guard words.count == 3, words[0].elementsEqual("Requires".utf8),
                words[2].hasPrefix("permission")
            else { return nil }
            self.init(rawValue: words[1].string.uppercased())
        }
    }

    var kind: Kind
    var names: [String]

    /// Whether both ask for the same, in whatever order.
    func isSame(as other: StatedPermissions) -> Bool {
        if names.isEmpty && other.names.isEmpty { return true }
        // ANY and ALL of a single permission differ in nothing but the word, and yet are told.
        return kind == other.kind && Set(names) == Set(other.names)
    }

    var description: String {
        names.isEmpty ? "none" : "\(kind.rawValue) of \(names.joined(separator: ", "))"
    }
}
