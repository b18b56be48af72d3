/// What a query selects, in the order of RFC 9535.
struct JSONPathMatches {
    /// One child further from a value.
    struct Step {
        /// The step before; -1 at the root.
        let before: Int32
        let position: Int32
    }

    struct Match {
        let value: OverlaidValue
        /// The last step to it; -1 for the root.
        let step: Int32
    }

    var steps: [Step] = []
    var all: [Match] = []

    /// The positions of the children that lead from the root to a match.
    func path(of match: Match) -> [Int] {
        var path: [Int] = []
        var index = Int(match.step)
        while index >= 0 {
            path.append(Int(steps[index].position))
            index = Int(steps[index].before)
        }
        return path.reversed()
    }

    /// The normalized path of a match (RFC 9535, section 2.7).
    func normalizedPath(of match: Match, in root: OverlaidValue) -> String {
        var text = "$"
        var value: OverlaidValue? = root
        for position in path(of: match) {
            guard let current = value else { break }
            text +=
                current.key(at: position).map(NormalizedPath.selector(key:))
                ?? NormalizedPath.selector(position: position)
            value = current.child(at: position)
        }
        return text
    }
}

/// How much one query may do.
struct JSONPathLimits: Sendable {
    /// Steps: values looked at, comparisons, scalars that an expression reads.
    var work = 5_000_000
    /// Results.
    var matches = 2_000_000
    /// Segments within each other, those of filters included.
    var depth = 2_000
}

/// A query goes beyond a limit.
struct JSONPathLimitError: Error {
    let message: String
}
