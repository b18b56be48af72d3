import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// The pages of an invented API, one for each dialect, and the description they amount to.
enum PageFixture {
    static let apiPages = ["javascript", "java", "php", "python", "csharp"]
    static let modelPages = ["java-model", "python-model", "csharp-model"]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The vendor's pages, which are not part of the project.
    static let vendorPages = root.deletingLastPathComponent().appending(path: "shared/seeds")

    static var hasVendorPages: Bool {
        FileManager.default.fileExists(atPath: vendorPages.path)
    }

    static func text(_ name: String) throws -> String {
        try String(decoding: page(name).bytes, as: UTF8.self)
    }

    static func page(_ name: String) throws -> SourceFile {
        let file = name.contains(".") ? name : name + ".md"
        let url = root.appending(path: "Tests/Fixtures/pages/" + file)
        return SourceFile(path: file, bytes: Array(try Data(contentsOf: url)))
    }

    static func pages(_ names: [String] = apiPages + modelPages) throws -> [SourceFile] {
        try names.map(page)
    }

    static func facts(_ text: String, diagnostics: inout Diagnostics) -> PageFacts? {
        PageSet([SourceFile(path: "page.md", bytes: Array(text.utf8))])
            .read(diagnostics: &diagnostics).first
    }

    static func facts(_ name: String) throws -> PageFacts {
        var diagnostics = Diagnostics()
        let facts = try #require(PageSet([page(name)]).read(diagnostics: &diagnostics).first)
        #expect(diagnostics.isEmpty, "\(diagnostics.rendered())")
        return facts
    }
}

extension Diagnostics {
    /// The ids of the rules that were broken, sorted, each once.
    var ruleIDs: [String] { Set(sorted.map(\.rule.id)).sorted() }

    func messages(of rule: Rule) -> [String] {
        sorted.filter { $0.rule == rule }.map {
            ($0.subject.map { $0 + ": " } ?? "") + $0.message
        }
    }
}
