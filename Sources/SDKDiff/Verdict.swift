/// How much a change matters, in the words of a version number (Semantic Versioning 2.0.0 §6 to §8).
package enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing that anyone could notice.
    case none
    /// Documentation, or something that only people read.
    case patch
    /// Something new; what worked before works on.
    case minor
    /// Something that worked before no longer does.
    case major

    private var rank: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }

    package static func < (left: Verdict, right: Verdict) -> Bool {
        left.rank < right.rank
    }
}
