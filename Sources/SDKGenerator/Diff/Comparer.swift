/// Walks two APIs side by side and collects what differs.
struct Comparer {
    let old: ComparedAPI
    let new: ComparedAPI
    var equality: WireEquality
    /// New names of security schemes that have another one.
    let renamedSchemes: [WireName: String]
    private(set) var changes: [Change] = []
    /// How many changes so far break Swift source.
    private(set) var swiftBreakCount = 0
    private var known: Set<String> = []

    init(old: API, new: API) {
        renamedSchemes = Self.renamedSchemes(old: old, new: new)
        let sides = [old, new].concurrentMap { ComparedAPI($0) }
        self.old = sides[0]
        self.new = sides[1]
        equality = WireEquality(old: self.old, new: self.new)
    }

    /// What can be compared at the same time: no change belongs to both.
    enum Part: Sendable, CaseIterable {
        case operations, models
    }

    mutating func compare() {
        let start = self
        let parts = Part.allCases.concurrentMap { part in
            var comparer = start
            comparer.compare(part)
            return comparer.changes
        }
        for change in parts.joined() { add(change) }
    }

    private mutating func compare(_ part: Part) {
        guard part == .operations else { return compareModels() }
        compareInfo()
        compareServers(old.api.servers, new.api.servers, at: nil)
        compareServerNames()
        compareTags()
        compareTypeNames()
        compareSecuritySchemes()
        compareOperations()
        compareErrorModels()
    }

    /// By subject, then rule, then id: the order says nothing about the order of the descriptions.
    var sorted: [Change] {
        changes.sorted { left, right in
            if left.subject != right.subject {
                return left.subject.utf8.lexicographicallyPrecedes(right.subject.utf8)
            }
            return (left.rule.id, left.id) < (right.rule.id, right.id)
        }
    }

    mutating func report(
        _ rule: ChangeRule, _ subject: Subject, _ arguments: [String] = [],
        in context: ChangeContext = ChangeContext(.both), old: Node? = nil, new: Node? = nil
    ) {
        add(Change(rule, subject, arguments, context, old: old, new: new))
    }

    private mutating func add(_ change: Change) {
        guard known.insert(change.id).inserted else { return }
        changes.append(change)
        if change.swift == .major { swiftBreakCount += 1 }
    }

    // MARK: - Texts

    private mutating func compareInfo() {
        if old.api.title != new.api.title {
            report(.titleChanged, .info, [old.api.title, new.api.title])
        }
        compareText(
            .descriptionChanged, old.api.description, new.api.description, .info,
            ChangeContext(.both), nil, nil)
    }

    mutating func compareText(
        _ rule: ChangeRule, _ before: String?, _ after: String?, _ subject: Subject,
        _ context: ChangeContext, _ oldNode: Node?, _ newNode: Node?
    ) {
        guard before != after else { return }
        report(
            rule, subject, [before ?? "", after ?? ""], in: context, old: oldNode, new: newNode)
    }

    mutating func compareDeprecation(
        _ before: Bool, _ after: Bool, _ subject: Subject, _ context: ChangeContext,
        _ oldNode: Node?, _ newNode: Node?
    ) {
        guard before != after else { return }
        report(
            after ? .deprecated : .noLongerDeprecated, subject, in: context, old: oldNode,
            new: newNode)
    }
}
