import Testing

@testable import SDKDocument

/// What reading a text gave.
struct DocumentReading {
    let document: Document?
    let diagnostics: Diagnostics

    init(_ text: String, limits: JSONLimits = .default) {
        self.init(Array(text.utf8), limits: limits)
    }

    init(_ bytes: [UInt8], limits: JSONLimits = .default) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "spec.json", bytes: bytes)
        document = DocumentReader.read(file, limits: limits, diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// Each diagnostic in one line: `line:column: message`.
    var messages: [String] {
        diagnostics.sorted.map { diagnostic in
            guard let location = diagnostic.location else { return diagnostic.message }
            return "\(location.line):\(location.column): \(diagnostic.message)"
        }
    }

    func root() throws -> Node {
        try #require(document).root
    }
}
