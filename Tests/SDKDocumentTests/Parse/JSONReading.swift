import Testing

@testable import SDKDocument

/// What reading a text gave.
struct JSONReading {
    let document: Document?
    let diagnostics: Diagnostics

    init(_ text: String, limits: JSONLimits = .default) {
        self.init(Array(text.utf8), limits: limits)
    }

    init(_ bytes: [UInt8], limits: JSONLimits = .default) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "spec.json", bytes: bytes)
        document = JSONReader.read(file, limits: limits, diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// Each finding in one line: `line:column: message`.
    var findings: [String] {
        diagnostics.sorted.map { finding in
            guard let location = finding.location else { return finding.message }
            return "\(location.line):\(location.column): \(finding.message)"
        }
    }

    func root() throws -> Node {
        try #require(document).root
    }
}
