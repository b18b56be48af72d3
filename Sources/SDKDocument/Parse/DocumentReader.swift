/// Reads JSON text (RFC 8259), strictly: UTF-8 without a byte order mark, no comments, no trailing
/// commas, nothing behind the value.
package enum DocumentReader {
    /// Reads a file.
    ///
    /// A text that is not JSON gives one error, the first, of the rule `json-syntax`; one beyond
    /// the limits gives `json-limit`. A key that an object has twice gives a warning,
    /// `json-duplicate-key`; the last one counts, and the earlier ones are as if they were not
    /// there. No more than a hundred of them are told.
    ///
    /// - Parameter origins: Where the text was written, if it was put together from other files.
    /// - Returns: The document, or `nil` if an error was reported.
    package static func read(
        _ file: SourceFile, origins: TextOrigins? = nil, limits: JSONLimits = .default,
        diagnostics: inout Diagnostics
    ) -> Document? {
        guard file.bytes.count <= limits.maximumBytes else {
            let location = SourceLocation(file: file.path, line: 1, column: 1)
            diagnostics.report(
                .jsonLimit, at: location, "the text has \(file.bytes.count) bytes",
                String(limits.maximumBytes))
            return nil
        }
        let lines = LineIndex(file.bytes)
        let storage: DocumentStorage
        let duplicates: [KeyIndexBuilder.Duplicate]
        do {
            (storage, duplicates) = try parse(
                file, origins: origins, limits: limits, lines: lines)
        } catch {
            let isYAML =
                YAMLDetector.looksLikeYAML(file.bytes)
                || [".yaml", ".yml"].contains { file.path.hasSuffix($0) }
            let error = isYAML ? DocumentError.yaml : error
            diagnostics.report(error.diagnostic(in: file, lines: lines))
            return nil
        }
        for pair in duplicates {
            report(pair, in: storage, to: &diagnostics)
        }
        return Document(storage: storage)
    }

    /// Reads a file that a reference names. What would stop a run in a description is a warning
    /// here: it affects only the references to the file.
    package static func readReferenced(
        _ file: SourceFile, diagnostics: inout Diagnostics
    ) -> Document? {
        var own = Diagnostics()
        let document = read(file, diagnostics: &own)
        for diagnostic in own.sorted {
            guard diagnostic.rule.severity == .error else {
                diagnostics.report(diagnostic)
                continue
            }
            diagnostics.report(
                Diagnostic(
                    rule: .fileUnreadable, location: diagnostic.location,
                    arguments: [diagnostic.message, diagnostic.hint ?? ""]))
        }
        return document
    }

    private static func parse(
        _ file: SourceFile, origins: TextOrigins?, limits: JSONLimits, lines: LineIndex
    ) throws(DocumentError) -> (DocumentStorage, [KeyIndexBuilder.Duplicate]) {
        var keys: KeyIndexBuilder?
        var failure: DocumentError?
        // One allocation that never grows: pages that no record is written to cost nothing.
        let capacity = min(lines.maximumValueCount, limits.maximumValues)
        let records = [NodeRecord](unsafeUninitializedCapacity: capacity) { records, count in
            file.bytes.withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else {
                    failure = DocumentError(offset: 0, reason: .noText)
                    return
                }
                var parser = DocumentParser(
                    bytes: bytes, base: base, limits: limits, records: records)
                do throws(DocumentError) {
                    try parser.parse()
                    count = parser.count
                    keys = parser.keys
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
        guard let keys else { throw DocumentError(offset: 0, reason: .noText) }
        let storage = DocumentStorage(
            file: file, records: records, slots: keys.slots, tables: keys.tables, lines: lines,
            origins: origins)
        return (storage, keys.duplicates)
    }

    private static func report(
        _ pair: KeyIndexBuilder.Duplicate, in storage: DocumentStorage,
        to diagnostics: inout Diagnostics
    ) {
        let earlier = Node(storage: storage, index: pair.earlier)
        let later = Node(storage: storage, index: pair.later)
        let related = earlier.keyLocation.map {
            RelatedLocation(label: "first given here", location: $0)
        }
        diagnostics.report(
            Diagnostic(
                rule: .jsonDuplicateKey, location: later.keyLocation, pointer: later.pointer,
                arguments: [later.key ?? ""], related: related.map { [$0] } ?? []))
    }
}

extension DocumentError {
    fileprivate static let yaml = DocumentError(offset: 0, reason: .yaml)
}
