/// Recognises API descriptions and overlays in YAML, the usual reason why a file is not JSON.
enum YAMLDetector {
    /// How many bytes are searched for the line.
    private static let window = 64 << 10

    /// Whether the text begins like no JSON array or object, and has a line that begins with
    /// `openapi:`, `swagger:` or `overlay:`.
    static func looksLikeYAML(_ bytes: [UInt8]) -> Bool {
        var text = bytes.prefix(window)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let first, first != 0x7B, first != 0x5B else { return false }
        return text.split { $0 == 0x0A || $0 == 0x0D }
            .contains { line in
                keys.contains { line.starts(with: $0.utf8) }
            }
    }

    private static let keys = ["openapi:", "swagger:", "overlay:"]
}
