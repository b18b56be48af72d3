import SDKDocument

/// Turns reference pages of SDKs into the description that they amount to.
///
/// A page has the methods of a class or the properties of a model, in the wording of one of five
/// SDKs; which one is told from its content. Pages are brought together by HTTP method and path.
/// A page that is understood in part gives what was understood and a diagnostic for each rest.
package struct Transcriber: Sendable {
    /// The order by which pages decide where they disagree, the newest first.
    package var order: [PageDialect]
    /// The dialect of pages that do not show theirs.
    package var assumedDialect: PageDialect?
    /// Whether summaries and descriptions of the pages replace those that a description has;
    /// otherwise they only fill in what is missing.
    package var replacesTexts: Bool
    /// What the description calls what OpenAPI has no word for.
    package var keys: DescriptionKeys

    package init(
        order: [PageDialect] = PageDialect.newestFirst, assumedDialect: PageDialect? = nil,
        replacesTexts: Bool = false, keys: DescriptionKeys = DescriptionKeys()
    ) {
        self.order = order
        self.keys = keys
        self.assumedDialect = assumedDialect
        self.replacesTexts = replacesTexts
    }

    /// Transcribes pages.
    ///
    /// - Parameters:
    ///   - pages: Reference pages, in Markdown.
    ///   - description: A description in OpenAPI 3.0 or 3.1 to bring the pages into. Its text is
    ///     edited in place: what the pages do not say keeps its bytes.
    /// - Returns: The description, in OpenAPI 3.1 if it is new, and the diagnostics.
    package func transcribe(
        _ pages: [SourceFile], into description: SourceFile? = nil
    ) -> TranscriptionResult {
        var diagnostics = Diagnostics()
        let set = PageSet(pages, assumed: assumedDialect)
        let facts = set.read(diagnostics: &diagnostics)
        guard !facts.isEmpty else {
            return TranscriptionResult(bytes: nil, diagnostics: diagnostics.folded())
        }
        let merger = FactsMerger(facts, order: order)
        diagnostics.report(merger.diagnostics)
        let file = description ?? Self.skeleton(for: merger.merged)
        guard let document = DocumentReader.read(file, diagnostics: &diagnostics),
            Self.isSupported(document, diagnostics: &diagnostics)
        else { return TranscriptionResult(bytes: nil, diagnostics: diagnostics.folded()) }
        let checker = FactsChecker(merger.merged, described: DescribedOperation.all(of: document))
        diagnostics.report(checker.diagnostics)
        let bytes = DescriptionUpdater.update(
            document, with: checker.facts, keys: keys, replacesTexts: replacesTexts,
            diagnostics: &diagnostics)
        return TranscriptionResult(bytes: bytes, diagnostics: diagnostics.folded())
    }

    /// Tells the dialects of pages from their content.
    package static func dialects(of pages: [SourceFile]) -> [PageDetection] {
        PageSet(pages).pages.map {
            PageDetection(file: $0.file, dialect: $0.dialect, scores: $0.scores.ranking)
        }
    }

    static func isSupported(_ document: Document, diagnostics: inout Diagnostics) -> Bool {
        let root = document.root
        if let version = root["openapi"]?.string, version.hasPrefix("3.") { return true }
        let found =
            root["swagger"]?.string.map { "swagger \($0)" } ?? "no member 'openapi' with 3.x"
        diagnostics.report(.transcribeIntoUnsupported, at: root, found)
        return false
    }

    /// A description without operations.
    private static func skeleton(for facts: MergedFacts) -> SourceFile {
        let title = facts.tags.isEmpty ? "API" : facts.tags.joined(separator: ", ") + " API"
        var members: [JSONDraft.Member] = [
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string(title)), ("version", .string(facts.version ?? "unknown")),
                ])
            ),
        ]
        if let server = facts.server {
            members.append(("servers", .array([.object([("url", .string(server.value))])])))
        }
        members.append(("paths", .object([])))
        var bytes: [UInt8] = []
        JSONDraft.object(members).write(to: &bytes, style: JSONStyle(), indentation: [])
        bytes.append(0x0A)
        return SourceFile(path: "transcribed.json", bytes: bytes)
    }
}
