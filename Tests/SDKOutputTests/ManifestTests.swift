import SDKDocument
import Testing

@testable import SDKOutput

@Suite struct ManifestTests {
    private func read(_ text: String) -> (manifest: Manifest?, findings: String) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "out/m.json", bytes: Array(text.utf8))
        let manifest = Manifest.read(file, diagnostics: &diagnostics)
        return (manifest, diagnostics.rendered())
    }

    @Test func isWrittenWithALineForEachFileByPath() {
        let files = [
            GeneratedFile(path: "b.swift", bytes: Array("b".utf8)),
            GeneratedFile(path: "A/a\"b.swift", bytes: []),
        ]
        let manifest = Manifest(files, hashes: files.map { ContentHash(of: $0.bytes) })
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(
            text == """
                {
                  "files": {
                    "A/a\\"b.swift": "cbf29ce484222325",
                    "b.swift": "af63df4c8601f1a5"
                  }
                }

                """)
        #expect(read(text).manifest == manifest)
    }

    @Test func nothingGenerated() {
        let text = String(decoding: Manifest([], hashes: []).bytes, as: UTF8.self)
        #expect(text == "{\n  \"files\": {}\n}\n")
        #expect(read(text).manifest?.entries.isEmpty == true)
    }

    /// Reference values of the hash's authors.
    @Test(
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func hash(text: String, value: UInt64) {
        #expect(ContentHash(of: Array(text.utf8)).value == value)
    }

    @Test(arguments: [
        ("{", "out/m.json:1:2: error: the manifest is damaged: "),
        ("", "out/m.json:1:1: error: the manifest is damaged: "),
        ("[]", "out/m.json:1:1: error: the manifest is damaged: expected an object"),
        (#"{"files": []}"#, "out/m.json:1:1: error: the manifest is damaged: expected an object"),
        (#"{"files": {}, "x": 1}"#, "out/m.json:1:1: error: the manifest is damaged: expected"),
        (
            "{\"files\": {\n  \"../x\": \"cbf29ce484222325\"}}",
            "out/m.json:2:3: error: the manifest is damaged: '../x' is no path"
        ),
        (
            #"{"files": {"/etc/passwd": "cbf29ce484222325"}}"#,
            "out/m.json:1:12: error: the manifest is damaged: '/etc/passwd' is no path"
        ),
        (
            #"{"files": {"a\u0000b": "cbf29ce484222325"}}"#,
            "out/m.json:1:12: error: the manifest is damaged: 'a\\u{0000}b' is no path"
        ),
        (
            #"{"files": {"a": "cbf29ce48422232"}}"#,
            "out/m.json:1:17: error: the manifest is damaged: expected a hash"
        ),
        (
            #"{"files": {"a": "+bf29ce484222325"}}"#,
            "out/m.json:1:17: error: the manifest is damaged: expected a hash"
        ),
        (
            #"{"files": {"a": 1}}"#,
            "out/m.json:1:17: error: the manifest is damaged: expected a hash"
        ),
        (
            #"{"files": {"a": "cbf29ce484222325", "a": "cbf29ce484222325"}}"#,
            "out/m.json:1:37: error: the manifest is damaged: the key 'a' was already given"
        ),
    ])
    func damaged(text: String, finding: String) {
        let (manifest, findings) = read(text)
        #expect(manifest == nil)
        #expect(findings.hasPrefix(finding), "\(findings)")
    }
}
