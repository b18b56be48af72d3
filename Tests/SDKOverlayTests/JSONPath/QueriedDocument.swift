import SDKDocument

@testable import SDKOverlay

/// A document that tests query.
struct QueriedDocument: Sendable {
    let root: OverlaidValue

    init(_ text: String) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "spec.json", bytes: Array(text.utf8))
        guard let document = DocumentReader.read(file, diagnostics: &diagnostics) else {
            preconditionFailure(diagnostics.rendered())
        }
        root = .written(document.root)
    }

    func matches(_ query: String, _ limits: JSONPathLimits = JSONPathLimits()) throws
        -> JSONPathMatches
    {
        try JSONPathEvaluator.matches(of: JSONPath(query), in: root, limits: limits)
    }

    /// The normalized paths of what a query selects.
    func paths(_ query: String) throws -> [String] {
        let matches = try matches(query)
        return matches.all.map { matches.normalizedPath(of: $0, in: root) }
    }
}
