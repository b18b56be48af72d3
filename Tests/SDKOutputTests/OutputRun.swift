import SDKDocument

@testable import SDKOutput

/// Files of an output, written in a test.
struct OutputRun {
    let summary: WriteSummary?
    let rules: [String]
    let text: String

    /// Writes files with texts by path.
    init(
        _ path: String, _ files: [String: String],
        options: OutputTree.Options = OutputTree.Options()
    ) {
        var diagnostics = Diagnostics()
        summary = OutputTree(path: path, options: options)
            .write(Self.files(files), diagnostics: &diagnostics)
        rules = diagnostics.sorted.map(\.rule.id)
        text = diagnostics.rendered()
    }

    static func files(_ texts: [String: String]) -> [GeneratedFile] {
        texts.map { GeneratedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }
}
