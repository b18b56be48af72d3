import SDKDocument
import Testing

@testable import SDKOutput

@Suite struct OutputPathTests {
    @Test(arguments: [
        ("", PathFault.empty), ("/etc/x", .absolute), ("a//b", .emptyComponent),
        ("a/", .emptyComponent), (".", .dotComponent), ("..", .dotComponent),
        ("a/../b", .dotComponent), ("./a", .dotComponent), ("a/..", .dotComponent),
        ("a\\b", .forbiddenCharacter), ("a\0b", .forbiddenCharacter),
        ("a\nb", .forbiddenCharacter), ("a\u{7F}", .forbiddenCharacter),
        ("a\u{85}b", .forbiddenCharacter), ("a\u{202E}b", .forbiddenCharacter),
        ("\u{E9}", .forbiddenCharacter), ("\u{212A}", .forbiddenCharacter),
        ("a/" + String(repeating: "x", count: 256), .tooLong),
        (String(repeating: "x/", count: 512) + "x", .tooLong),
        (".sdkgen-manifest.json", .reserved), (".SDKGEN-Manifest.json", .reserved),
    ])
    func unsafePaths(path: String, fault: PathFault) {
        #expect(OutputPath.fault(of: path) == fault)
    }

    @Test(arguments: [
        "a", "APIs/OAuthAPI.swift", "...", "a/..b", ".hidden/e.swift", "a b/c-d+e.swift",
        "a/.sdkgen-manifest.json",
    ])
    func safePaths(path: String) {
        #expect(OutputPath.fault(of: path) == nil)
    }

    @Test(arguments: [
        (["A.swift", "B.swift", "a/B.swift"], []),
        (["../x"], ["output-unsafe-path"]),
        (["A.swift", "a.swift"], ["output-case-twins"]),
        (["A.swift", "A.swift"], ["output-case-twins"]),
        (["Models/A.swift", "models/B.swift"], ["output-case-twins"]),
        (["x/Models/A.swift", "X/Models/B.swift"], ["output-case-twins"]),
        (["Models/A.swift", "models/a.swift"], ["output-case-twins"]),
        (["A", "a/B.swift"], ["output-file-and-folder"]),
        (["A/b/C", "A/b"], ["output-file-and-folder"]),
    ])
    func wholeOutput(paths: [String], rules: [String]) {
        var diagnostics = Diagnostics()
        let files = paths.map { GeneratedFile(path: $0, bytes: []) }
        #expect(OutputPath.check(files, diagnostics: &diagnostics) == rules.isEmpty)
        #expect(diagnostics.sorted.map(\.rule.id) == rules)
    }
}
