/// The last line of a page: the package and its version, as the package manager writes them.
struct PageFooter: Sendable, Equatable {
    /// Each package manager has names of its own form.
    enum Form: Sendable {
        /// `loans-client@1.2.3`, all in lower case
        case npm
        /// `LoansClient@1.2.3`
        case pod
        /// `org.example:loans-client:1.2.3`
        case maven
        /// `Loans.Client 1.2.3`
        case nuget
        /// `LoansClient 1.2.3`
        case pypi
    }

    let form: Form
    let version: String

    /// - Parameter line: `_package@1.2.3_`, or `nil` is returned.
    init?(_ line: PageText) {
        guard let text = line.inside("_", "_"), !text.hasPrefix("_"),
            let mark = text.lastIndex(where: { $0 == 0x40 || $0 == 0x20 || $0 == 0x3A }),
            let digit = text[(mark + 1)...].first, ASCII.isDigit(digit)
        else { return nil }
        let name = text[..<mark]
        guard !name.isEmpty, !name.contains(0x20) else { return nil }
        switch text[mark] {
        case 0x3A: form = .maven
        case 0x40: form = name.contains(where: ASCII.isUppercase) ? .pod : .npm
        default: form = name.contains(0x2E) ? .nuget : .pypi
        }
        version = text[(mark + 1)...].string
    }
}
