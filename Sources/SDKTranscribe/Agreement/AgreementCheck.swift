import SDKDocument

/// Compares reference pages with a description, page by page.
///
/// Every difference in operations, methods, paths, names, parameters, their order, types and
/// defaults, permissions, return types, models and properties is a diagnostic. A page that says
/// nothing differs in nothing; texts are not compared.
package struct AgreementCheck: Sendable {
    private let assumedDialect: PageDialect?
    private let keys: DescriptionKeys

    /// - Parameters:
    ///   - assumedDialect: The dialect of pages that do not show theirs.
    ///   - keys: Those of the description; permissions are compared where they have one.
    package init(
        assumedDialect: PageDialect? = nil, keys: DescriptionKeys = DescriptionKeys()
    ) {
        self.assumedDialect = assumedDialect
        self.keys = keys
    }

    /// Checks a description.
    ///
    /// - Parameters:
    ///   - description: In OpenAPI 3.0 or 3.1.
    ///   - pages: The reference pages.
    ///   - expected: A JSON list of the differences that are known, each with its reason. An entry
    ///     that fits no difference is an error, unless it is about a dialect of which no page is
    ///     given.
    /// - Returns: The differences that are not expected, and what was found in reading the files.
    package func check(
        _ description: SourceFile, against pages: [SourceFile], expected: SourceFile? = nil
    ) -> Diagnostics {
        var diagnostics = Diagnostics()
        let set = PageSet(pages, assumed: assumedDialect)
        let facts = set.read(diagnostics: &diagnostics)
        guard let document = DocumentReader.read(description, diagnostics: &diagnostics),
            Transcriber.isSupported(document, diagnostics: &diagnostics)
        else { return diagnostics }
        let differences = Self.differences(document, facts, keys: keys)
        let entries = expected.map { ExpectedDifference.list($0, diagnostics: &diagnostics) } ?? []
        var met: [Set<String>] = Array(repeating: [], count: entries.count)
        for difference in differences {
            var isExpected = false
            for (position, entry) in entries.enumerated() where entry.fits(difference) {
                met[position].insert(difference.subject)
                isExpected = true
            }
            if !isExpected { diagnostics.report(difference.diagnostic) }
        }
        let dialects = Set(facts.map(\.dialect))
        for (entry, met) in zip(entries, met) {
            if let page = entry.page, !dialects.contains(page) { continue }
            if let stale = entry.subjects.first(where: { !met.contains($0) }) {
                diagnostics.report(
                    .transcribeExpectationStale, at: entry.node, "\(entry.kind.rawValue), \(stale)")
            } else if met.isEmpty {
                diagnostics.report(
                    .transcribeExpectationStale, at: entry.node, entry.kind.rawValue)
            }
        }
        return diagnostics
    }

    static func differences(
        _ document: Document, _ pages: [PageFacts], keys: DescriptionKeys
    ) -> [PageDifference] {
        let described = DescribedOperation.all(of: document)
        return pages.flatMap { PageComparison.differences($0, document, described, keys: keys) }
    }
}
