import SDKDocument

/// The pages of one run, each with its dialect.
struct PageSet {
    struct Page {
        let file: String
        let scanner: PageScanner
        let scores: DialectScores
        /// `nil` if it cannot be told.
        var dialect: PageDialect?
    }

    private(set) var pages: [Page]

    /// - Parameter assumed: The dialect of pages that don't show theirs; without one, they are
    ///   of the dialect of the others in their folder, or of the others of the run.
    init(_ files: [SourceFile], assumed: PageDialect? = nil) {
        pages = files.map { file in
            let scanner = PageScanner(file.bytes)
            let scores = DialectScores(scanner)
            return Page(
                file: file.path, scanner: scanner, scores: scores, dialect: scores.dialect)
        }
        let all = Set(pages.compactMap(\.dialect))
        let byFolder = Dictionary(grouping: pages) { Self.folder(of: $0.file) }
            .mapValues { Set($0.compactMap(\.dialect)) }
        for position in pages.indices {
            let page = pages[position]
            guard page.dialect == nil, page.scores.isReference else { continue }
            pages[position].dialect =
                assumed ?? page.scores.best(of: byFolder[Self.folder(of: page.file)] ?? [])
                ?? page.scores.best(of: all)
        }
    }

    /// Reads the pages. Those that are no reference, or of an SDK that is not read, are reported.
    func read(diagnostics: inout Diagnostics) -> [PageFacts] {
        let facts = pages.compactMap { page -> PageFacts? in
            let start = SourceLocation(file: page.file, line: 1, column: 1)
            guard let dialect = page.dialect, page.scores.isReference || !dialect.isRead else {
                diagnostics.report(
                    .pageDialectUnknown, at: start,
                    page.scores.isReference ? "shows no dialect" : "is no reference page",
                    page.scores.description.isEmpty ? "none" : page.scores.description)
                return nil
            }
            guard dialect.isRead else {
                diagnostics.report(.pageDialectRefused, at: start, dialect.title)
                return nil
            }
            let facts = PageReader.read(
                page.scanner, file: page.file, dialect: dialect, diagnostics: &diagnostics)
            guard facts.isEmpty else { return facts }
            diagnostics.report(.pageNothingRead, at: start, dialect.title)
            return nil
        }
        if facts.isEmpty, !diagnostics.hasErrors {
            diagnostics.report(
                .pagesNothingRead,
                at: pages.first.map {
                    SourceLocation(file: $0.file, line: 1, column: 1)
                })
        }
        return facts
    }

    private static func folder(of path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
}
