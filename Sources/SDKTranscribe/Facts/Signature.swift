/// The head of a method: `[**Loan**](Loan.html) get_loan(loan_id)`, `void DeleteLoan (string id)`,
/// `**getLoan**`.
struct Signature {
    /// What stands before the name.
    let returned: PageText?
    let name: PageText
    let hasParentheses: Bool

    init?(_ text: PageText) {
        var text = text.trimmed
        if let inner = text.inside("~~", "~~") { text = inner }
        var returned: PageText?
        if let (shown, rest) = InlineText.leadingLink(text), !rest.isEmpty {
            returned = shown
            text = rest.trimmed
        }
        guard let open = text.firstIndex(of: 0x28) else {
            let name = InlineText.bare(text)
            guard returned == nil, ASCII.isName(name) else { return nil }
            self.returned = nil
            self.name = name
            hasParentheses = false
            return
        }
        let head = text[..<open].trimmed
        if let space = head.lastIndex(where: ASCII.isSpace) {
            returned = returned ?? head[..<space].trimmed
            name = InlineText.bare(head[(space + 1)...])
        } else {
            name = InlineText.bare(head)
        }
        guard ASCII.isName(name), text.last == 0x29 else { return nil }
        self.returned = returned
        hasParentheses = true
    }
}
