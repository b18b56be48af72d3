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
        guard let open = Self.openingParenthesis(text) else {
            let name = InlineText.bare(text)
            guard returned == nil, ASCII.isName(name) else { return nil }
            self.returned = nil
            self.name = name
            hasParentheses = false
            return
        }
        let head = text[..<open].trimmed
        if let mark = head.lastIndex(of: 0x2A), mark > head.startIndex + 1, head[mark - 1] == 0x2A,
            ASCII.isName(head[(mark + 1)...])
        {
            // `str**get_title(…)`: a type whose mark of bold is only half there.
            returned = returned ?? head[..<(mark - 1)].trimmed
            name = head[(mark + 1)...]
        } else if let space = head.lastIndex(where: ASCII.isSpace) {
            returned = returned ?? head[..<space].trimmed
            name = InlineText.bare(head[(space + 1)...])
        } else {
            name = InlineText.bare(head)
        }
        guard ASCII.isName(name) else { return nil }
        self.returned = returned
        hasParentheses = true
    }

    /// Where the arguments begin, which end the text. A type can have parentheses too.
    private static func openingParenthesis(_ text: PageText) -> Int? {
        guard text.last == 0x29 else { return nil }
        var depth = 0
        for position in text.indices.reversed() {
            if text[position] == 0x29 { depth += 1 }
            if text[position] == 0x28 {
                depth -= 1
                if depth == 0 { return position }
            }
        }
        return nil
    }
}
