@testable import SDKOutput

/// How the files of a case differ from those expected.
struct Mismatch {
    static let shownLines = 30

    /// Paths with what is wrong about each; empty when all files are the same.
    private(set) var lines: [String] = []

    /// - Parameters:
    ///   - scratch: Where a file that differs is written, so that `diff` finds it.
    init(of actual: [String: [UInt8]], from expected: Folder, scratch: Folder) throws {
        let known = expected.files
        for path in Set(known.keys).union(actual.keys).sorted() where known[path] != actual[path] {
            let recorded = expected.url.appendingPathComponent(path).path
            guard let new = actual[path] else {
                lines.append("missing: the generator no longer makes \(recorded)")
                continue
            }
            try scratch.write(new, at: path)
            let made = scratch.url.appendingPathComponent(path).path
            guard let old = known[path] else {
                lines.append("extra: \(path)\n    diff -u /dev/null '\(made)'")
                continue
            }
            let diff = UnifiedDiff(path: path, old: old, new: new, lineLimit: Self.shownLines)
            lines.append("diff -u '\(recorded)' '\(made)'")
            lines.append(String(decoding: diff.bytes, as: UTF8.self))
        }
    }

    var text: String { lines.joined(separator: "\n") }
}
