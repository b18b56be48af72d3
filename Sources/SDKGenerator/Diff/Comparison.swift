/// What differs between two descriptions, each difference judged on the wire and for Swift source.
public struct Comparison: Sendable {
    /// Sorted by subject, rule and arguments.
    public internal(set) var changes: [Change]

    /// How the next version number should differ from the last one: the worst verdict of all
    /// changes, on the wire for this SDK's clients or for Swift source.
    public var version: Verdict { changes.lazy.map(\.verdict).max() ?? .none }

    /// The changes from `old` to `new`. Linear in the size of the two.
    public init(old: API, new: API) {
        var comparer = Comparer(old: old, new: new)
        comparer.compare()
        changes = comparer.sorted
        addSignatures(old: old, new: new)
    }

    /// More changes than this are not read one by one: what is wholly new or gone is then told
    /// without its declaration.
    private static let briefLength = 2_000

    private mutating func addSignatures(old: API, new: API) {
        let isBrief = changes.count <= Self.briefLength
        let indices = changes.indices.filter { index in
            changes[index].hasDeclaration && (isBrief || !changes[index].rule.isAboutWhole)
        }
        guard !indices.isEmpty else { return }
        let subjects = indices.map { changes[$0].subject }
        let sides = [old, new].concurrentMap { DeclarationTexts(of: $0, for: subjects) }
        guard sides.count == 2 else { return }
        for (index, subject) in zip(indices, subjects) {
            let signature = Change.Signature(old: sides[0][subject], new: sides[1][subject])
            if signature.old != signature.new { changes[index].signature = signature }
        }
    }

    /// Reads and compares two descriptions.
    ///
    /// - Returns: Nil when either can't be read or resolved without errors, which are in
    ///   `diagnostics` then: what can't be read is never "no change".
    public static func read(
        old: SourceFile, new: SourceFile,
        loadOld: @escaping @Sendable (String) -> SourceFile? = { _ in nil },
        loadNew: @escaping @Sendable (String) -> SourceFile? = { _ in nil },
        diagnostics: inout Diagnostics
    ) -> Comparison? {
        let sides = [Side(file: old, load: loadOld), Side(file: new, load: loadNew)]
        let read = sides.concurrentMap { side in
            var found = Diagnostics()
            return (Pipeline.api(of: side.file, load: side.load, diagnostics: &found), found)
        }
        for (_, found) in read { diagnostics.report(found) }
        guard read.count == 2, let before = read[0].0, let after = read[1].0,
            !diagnostics.hasErrors
        else { return nil }
        return Comparison(old: before, new: after)
    }

    private struct Side: Sendable {
        var file: SourceFile
        var load: @Sendable (String) -> SourceFile?
    }

    /// The changes of one verdict, counting the worse of the two.
    func changes(_ verdict: Verdict) -> [Change] { changes.filter { $0.verdict == verdict } }
}

extension Change {
    /// Whether a Swift declaration may read differently afterwards.
    fileprivate var hasDeclaration: Bool {
        swift > .patch && rule != .deprecated && rule != .operationIDChanged
            && rule != .enumValueAdded && rule != .enumValueRemoved
    }
}

extension ChangeRule {
    /// Whether only one of the two sides has the declaration.
    fileprivate var isAboutWhole: Bool {
        switch self {
        case .operationAdded, .operationRemoved, .modelAdded, .modelRemoved, .propertyAdded,
            .propertyRemoved, .requiredPropertyAdded, .requiredPropertyRemoved:
            true
        default: false
        }
    }
}
