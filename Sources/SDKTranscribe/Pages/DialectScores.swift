/// How much speaks for each dialect in a page.
struct DialectScores: Sendable {
    /// A page is of a dialect if at least this much speaks for it.
    static let threshold = 3
    /// Marks occur early or not at all; a page of megabytes need not be searched to its end.
    private static let searchedBytes = 1 << 18

    private(set) var scores: [PageDialect: Int] = [:]

    init(_ page: PageScanner) {
        var text: [UInt8] = []
        for line in page.lines {
            if text.count > Self.searchedBytes { break }
            switch line.kind {
            case .heading(let level): text += Array(repeating: 0x23, count: level) + [0x20]
            case .quote: text += [0x3E, 0x20]
            default: break
            }
            text += line.text
            text.append(0x0A)
        }
        let languages = Set(page.languages)
        for mark in DialectMark.all {
            let isThere =
                switch mark.sign {
                case .code(let language): languages.contains(language)
                case .text(let sign): text[...].contains(sign)
                }
            if isThere { scores[mark.dialect, default: 0] += mark.score }
        }
    }

    /// The dialect that most speaks for; `nil` if that is too little, or as much for another.
    var dialect: PageDialect? {
        let best = ranking[0]
        guard best.score >= Self.threshold, best.score > ranking[1].score else { return nil }
        return best.dialect
    }

    /// All scores, the highest first, for messages.
    var description: String {
        ranking.map { "\($0.dialect.title) \($0.score)" }.joined(separator: ", ")
    }

    /// All dialects, the highest score first.
    var ranking: [(dialect: PageDialect, score: Int)] {
        PageDialect.newestFirst.map { ($0, scores[$0, default: 0]) }.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map { ($0.element.0, $0.element.1) }
    }
}
