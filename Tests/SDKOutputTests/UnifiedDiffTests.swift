import SDKDocument
import Testing

@testable import SDKOutput

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String?, limit: Int = .max) -> String {
        let difference = UnifiedDiff(
            path: "f", old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) },
            lineLimit: limit)
        return String(decoding: difference.bytes, as: UTF8.self)
    }

    private func lines(_ range: ClosedRange<Int>, _ changes: [Int: String] = [:]) -> String {
        range.map { changes[$0] ?? "\($0)\n" }.joined()
    }

    @Test(
        arguments: [
            ("a\n", "a\n", ""),
            ("a\n", "b\n", "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-a\n+b\n"),
            (nil, "a\nb\n", "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n"),
            ("a\n", nil, "--- a/f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n"),
            ("", "a\n", "--- a/f\n+++ b/f\n@@ -0,0 +1,1 @@\n+a\n"),
            (
                "a", "a\n",
                "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"
            ),
            ("a\nb\nc\n", "a\nc\n", "--- a/f\n+++ b/f\n@@ -1,3 +1,2 @@\n a\n-b\n c\n"),
            ("a\nc\n", "a\nb\nc\n", "--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n a\n+b\n c\n"),
            ("a\r\n", "a\n", "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-a\r\n+a\n"),
        ] as [(String?, String?, String)])
    func small(old: String?, new: String?, text: String) {
        #expect(diff(old, new) == text)
    }

    @Test func contextsThatTouchAreOneHunk() {
        let old = lines(1...30)
        let text = diff(old, lines(1...30, [5: "x\n", 12: "y\n", 20: ""]))
        let hunks = text.split(separator: "\n").filter { $0.hasPrefix("@@") }
        #expect(hunks == ["@@ -2,14 +2,14 @@", "@@ -17,7 +17,6 @@"])
    }

    /// The example of Myers's paper: five edits.
    @Test func shortest() {
        let changes = LineChanges(old: [1, 2, 3, 1, 2, 2, 1], new: [3, 2, 1, 2, 1, 3])
        #expect(changes.blocks.reduce(0) { $0 + $1.old.count + $1.new.count } == 5)
    }

    /// What the blocks leave out is equal, so they turn one text into the other.
    @Test(arguments: 0..<200)
    func blocksLeadFromOldToNew(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let old = (0..<next(40)).map { _ in Int32(next(4)) }
        let new = (0..<next(40)).map { _ in Int32(next(4)) }
        for limit in [4000, 20, 3, 0] {
            var made: [Int32] = []
            var place = 0
            for block in LineChanges(old: old, new: new, limit: limit).blocks {
                made += old[place..<block.old.lowerBound]
                #expect(made.count == block.new.lowerBound)
                made += new[block.new]
                place = block.old.upperBound
            }
            made += old[place...]
            #expect(made == new)
        }
    }

    /// Beyond the limit, texts are still cut where a line that both have once stands.
    @Test func longTextsAreCutInTwo() {
        let old = (0..<10_000).map { Int32($0) }
        var new = old
        new[1] = -1
        new.remove(at: 9_990)
        new.insert(-2, at: 5_000)
        #expect(
            LineChanges(old: old, new: new, limit: 100).blocks == [
                LineChanges.Block(old: 1..<2, new: 1..<2),
                LineChanges.Block(old: 5_000..<5_000, new: 5_000..<5_001),
                LineChanges.Block(old: 9_990..<9_991, new: 9_991..<9_991),
            ])
    }

    @Test func limitOfLines() {
        let difference = UnifiedDiff(
            path: "f", old: nil, new: Array(lines(1...100).utf8), lineLimit: 10)
        #expect(difference.lineCount == 10)
        #expect(difference.hiddenLineCount == 93)
    }

    @Test func comparisonSaysWhatItLeavesOut() throws {
        let text = Array(lines(1...400).utf8)
        let changes = (1...12).map { TreeComparison.Change(path: "f\($0)", new: text) }
        let comparison = try TreeComparison(WriteSummary(), changes) { _ in nil }
        #expect(!comparison.isFresh)
        #expect(comparison.text.contains("… 203 more lines\n"))
        #expect(comparison.text.hasSuffix("… and 2 more files\n"))
    }

    @Test func comparisonEscapesWhatSteersTheTerminal() throws {
        let change = TreeComparison.Change(path: "a", new: Array("b\n".utf8))
        let comparison = try TreeComparison(WriteSummary(), [change], prefix: "out/") { path in
            path == "a" ? Array("\u{1B}[2J\té\n".utf8) : nil
        }
        #expect(comparison.text.hasPrefix("--- a/out/a\n+++ b/out/a\n"))
        #expect(comparison.text.contains("\n-\\u{001B}[2J\té\n+b\n"))
    }
}
