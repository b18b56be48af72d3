import SDKDocument

@testable import SDKOverlay

/// What overlays make of a description.
struct OverlaidText {
    let document: Document?
    let diagnostics: Diagnostics

    /// - Parameters:
    ///   - spec: The description's text.
    ///   - overlays: Texts of whole overlays.
    init(
        _ spec: String, overlays: [String], isStrict: Bool = false, limits: JSONLimits = .default
    ) {
        var diagnostics = Diagnostics()
        let files = overlays.enumerated().map { place, text in
            SourceFile(path: "overlay\(place + 1).json", bytes: Array(text.utf8))
        }
        document = Overlay.read(
            SourceFile(path: "spec.json", bytes: Array(spec.utf8)), with: files,
            isStrict: isStrict, limits: limits, diagnostics: &diagnostics)
        self.diagnostics = diagnostics
    }

    /// - Parameter actions: The elements of the list of actions, each on a line of its own from the
    ///   second line on.
    init(
        _ spec: String, _ actions: String..., version: String = "1.1.0", isStrict: Bool = false,
        limits: JSONLimits = .default
    ) {
        let text = """
            {"overlay": "\(version)", "info": {"title": "T", "version": "1"}, "actions": [
            \(actions.joined(separator: ",\n"))
            ]}
            """
        self.init(spec, overlays: [text], isStrict: isStrict, limits: limits)
    }

    var text: String? {
        document.map { String(decoding: $0.file.bytes, as: UTF8.self) }
    }

    /// The result without white space.
    var json: String? { document?.root.jsonText }

    /// Each finding: `file:line:column rule`.
    var findings: [String] {
        diagnostics.sorted.map { "\($0.location?.description ?? "") \($0.rule.id)" }
    }
}
