import Foundation
import Testing

@testable import SDKDocument

/// A directory in `Tests/Cases`: a description, and what the generator makes of it.
///
/// `spec.json` is the description; `sdkgen.json` may choose operations and override names;
/// `templates` may replace templates.
/// A case whose configuration names a folder of documentation has reference pages there. `expected` holds the output, `diagnostics.txt` the diagnostics.
/// The file `same-as` names a case whose `expected` this one shares.
struct GoldenCase: Sendable {
    var name: String
    var folder: Folder

    /// Where the module's name is not what a case is about.
    static let moduleName = "Sample"

    static let casesFolder = Folder(
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Cases", isDirectory: true))

    static let templates = templates(in: "Templates/swift")
    static let documentationTemplates = templates(in: "Templates/markdown")

    private static func templates(in path: String) -> [SourceFile] {
        let root = casesFolder.url.deletingLastPathComponent().deletingLastPathComponent()
        let folder = Folder(root.appendingPathComponent(path, isDirectory: true))
        return folder.names.filter { $0.hasSuffix(".mustache") }.compactMap {
            folder.source(at: $0, named: path + "/" + $0)
        }
    }

    static let all: [GoldenCase] = casesFolder.names.map {
        GoldenCase(name: $0, folder: casesFolder.folder($0))
    }.filter { $0.folder.bytes(at: "spec.json") != nil }

    /// Where the expected files are: in another case, when it has the same ones.
    var expected: Folder {
        guard let bytes = folder.bytes(at: "same-as") else { return folder.folder("expected") }
        let other = String(decoding: bytes, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return Self.casesFolder.folder(other).folder("expected")
    }

    var expectedDiagnostics: String {
        folder.bytes(at: "diagnostics.txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

extension GoldenCase: CustomTestStringConvertible {
    var testDescription: String { name }
}
