import Foundation
import Testing

/// The generator and the library know no vendor: what is particular to one stands in `Spec` and in
/// what is generated from it.
@Suite struct VendorTests {
    @Test func sourcesKnowNoVendor() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources")
        let files = try #require(
            FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var seen = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            seen += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            let found = text.matches(of: /(?i)purecloud|genesys|\binin\b|inin-/).map {
                String($0.output)
            }
            #expect(found.isEmpty, "\(file.path) has \(found)")
        }
        #expect(seen > 100)
    }
}
