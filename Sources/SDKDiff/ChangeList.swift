import SDKDocument

/// Collects changes, each once.
final class ChangeList {
    private(set) var changes: [Change] = []
    /// How many changes so far break Swift source.
    private(set) var swiftBreakCount = 0
    private var known: Set<String> = []
    private var isInSwift = true
    /// The keys of extensions that an `API` carries.
    let readExtensions: Set<String>

    init(readExtensions: Set<String> = []) {
        self.readExtensions = readExtensions
    }

    func add(_ change: Change) {
        guard known.insert(change.id).inserted else { return }
        changes.append(change)
        if change.swift == .major { swiftBreakCount += 1 }
    }

    /// Collects changes of parts that nothing in Swift stands for.
    func withoutSwift(_ compare: () -> Void) {
        let outer = isInSwift
        isInSwift = false
        compare()
        isInSwift = outer
    }

    func report(
        _ rule: ChangeRule, _ subject: Subject, _ arguments: [String] = [],
        in context: ChangeContext = ChangeContext(.both), old: Node? = nil, new: Node? = nil
    ) {
        var context = context
        context.isInSwift = context.isInSwift && isInSwift
        add(Change(rule, subject, arguments, context, old: old, new: new))
    }

    func report(
        _ rule: ChangeRule, _ subject: Subject, _ arguments: [String] = [],
        in context: ChangeContext = ChangeContext(.both), at nodes: Pair<Node>
    ) {
        report(rule, subject, arguments, in: context, old: nodes.old, new: nodes.new)
    }

    /// Reports two texts that differ.
    func compare(
        _ texts: Pair<String?>, _ rule: ChangeRule, _ subject: Subject,
        in context: ChangeContext = ChangeContext(.both), at nodes: Pair<Node?>
    ) {
        guard texts.differs else { return }
        report(
            rule, subject, texts.map { $0 ?? "" }.both, in: context, old: nodes.old,
            new: nodes.new)
    }

    func compareDeprecation(
        _ states: Pair<Bool>, _ subject: Subject, in context: ChangeContext, at nodes: Pair<Node>
    ) {
        guard states.differs else { return }
        report(
            states.new ? .deprecated : .noLongerDeprecated, subject, in: context, at: nodes)
    }

    /// By subject, then rule, then id: the order says nothing about the order of the descriptions.
    var sorted: [Change] {
        changes.sorted { left, right in
            if left.subject != right.subject {
                return left.subject.precedes(right.subject)
            }
            return (left.rule.id, left.id) < (right.rule.id, right.id)
        }
    }
}
