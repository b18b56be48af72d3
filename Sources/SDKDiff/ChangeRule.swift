/// One kind of change: what is compared, how it is judged, and how it is put into words.
///
/// All rules stand in one table, ``all``.
package struct ChangeRule: Sendable {
    /// The stable name, in kebab-case.
    package let id: String
    /// One sentence: what the rule checks.
    package let summary: String
    /// The text of a change. `{0}`, `{1}`, … stand for its arguments.
    let message: String
    /// What the change means for a client that was built before: whether its requests are still
    /// accepted and whether it still understands the responses. Judged for this SDK's clients, which
    /// keep unknown values, keys and status codes.
    package let wire: Judgement
    /// What the change means for Swift source that builds requests and reads responses.
    package let swift: Judgement
    /// The rule that tells the opposite change; its own for a rule that has two sides.
    package let inverse: String

    init(
        _ id: String, _ summary: String, _ message: String, wire: Judgement, swift: Judgement,
        inverse: String? = nil
    ) {
        self.id = id
        self.summary = summary
        self.message = message
        self.wire = wire
        self.swift = swift
        self.inverse = inverse ?? id
    }

    /// The verdict on the wire. What no operation uses is never sent.
    func wireVerdict(_ context: ChangeContext) -> Verdict { wire(context, in: context.wire) }

    /// The verdict for Swift source. A model that no operation uses is still declared, so it is
    /// judged as if it were used both ways.
    func swiftVerdict(_ context: ChangeContext) -> Verdict {
        guard context.isInSwift else { return .none }
        return swift(context, in: context.directions.isEmpty ? .both : context.directions)
    }
}

extension ChangeRule: Hashable {
    /// Rules are told apart by their id, which is unique in the table.
    package static func == (left: ChangeRule, right: ChangeRule) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
