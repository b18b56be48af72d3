/// A name as a tag uses it, split once when the template is compiled.
struct NamePath: Sendable {
    /// The name as written, for messages; `.` is the implicit iterator.
    let text: String
    /// The part looked up in every surrounding value; nil for the implicit iterator.
    let first: ObjectKey?
    /// The parts looked up in what the part before gave.
    let rest: [ObjectKey]

    /// Nil if a part is empty.
    init?(_ text: String) {
        self.text = text
        guard text != "." else {
            first = nil
            rest = []
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let head = parts.first, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        first = ObjectKey(String(head))
        rest = parts.dropFirst().map { ObjectKey(String($0)) }
    }
}
