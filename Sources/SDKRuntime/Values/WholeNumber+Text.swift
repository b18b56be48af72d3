extension Int64 {
    /// A whole number in decimal digits. Once for all callers: the standard library's is compiled
    /// again for each type of number and text.
    @inline(never)
    package init?(decimal text: String) { self.init(text) }
}

extension Int {
    /// A whole number in decimal digits.
    package init?(decimal text: String) {
        guard let number = Int64(decimal: text) else { return nil }
        self.init(exactly: number)
    }
}
