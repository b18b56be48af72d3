/// How much speaks for each dialect in a page.
struct DialectScores: Sendable {
    /// A page is of a dialect if at least this much speaks for it.
    private static let threshold = 3

    /// All dialects, the highest score first.
    let ranking: [(dialect: PageDialect, score: Int)]
    /// Whether the page can be a reference page at all.
    let isReference: Bool

    init(_ page: PageScanner) {
        let signs = PageSigns(page)
        isReference = signs.isReference
        ranking = PageDialect.allCases.map { dialect in
            let marks = DialectMark.all[dialect] ?? []
            return (dialect, marks.reduce(0) { $0 + ($1.isThere(in: signs) ? $1.score : 0) })
        }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map(\.element)
    }

    /// The dialect that most speaks for; `nil` if that is too little, or as much for another.
    var dialect: PageDialect? {
        guard ranking[0].score >= Self.threshold, ranking[0].score > ranking[1].score else {
            return nil
        }
        return ranking[0].dialect
    }

    /// The best of some dialects; `nil` if none is better than the others.
    func best(of dialects: Set<PageDialect>) -> PageDialect? {
        let candidates = ranking.filter { dialects.contains($0.dialect) }
        guard let best = candidates.first else { return nil }
        return candidates.count == 1 || best.score > candidates[1].score ? best.dialect : nil
    }

    /// The scores, the highest first, for messages.
    var description: String {
        ranking.filter { $0.score > 0 }.map { "\($0.dialect.title) \($0.score)" }
            .joined(separator: ", ")
    }
}
