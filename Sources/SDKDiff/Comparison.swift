import SDKDescription
import SDKDocument

/// What differs between two descriptions, each difference judged on the wire and for Swift source.
package struct Comparison: Sendable {
    /// Sorted by subject, rule and arguments.
    package internal(set) var changes: [Change]

    /// How the next version number should differ from the last one: the worst verdict of all
    /// changes, on the wire for this SDK's clients or for Swift source.
    package var version: Verdict { changes.lazy.map(\.verdict).max() ?? .none }

    /// The changes from `old` to `new`. Linear in the size of the two.
    ///
    /// - Parameter diagnostics: What reading the two reported: a part that it left out is compared
    ///   as it is written.
    /// - Parameter rules: Those of the configuration, which make further methods.
    package init(
        old: API, new: API, rules: MethodRules = MethodRules(),
        diagnostics: Diagnostics = Diagnostics()
    ) {
        changes = APIComparer.changes(from: old, to: new, rules, diagnostics)
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
            let signature = Change.Signature(
                old: sides[0][subject], new: sides[1][subject], owner: sides[1].owner(of: subject))
            if signature.old != signature.new { changes[index].signature = signature }
        }
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
