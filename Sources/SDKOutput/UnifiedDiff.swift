/// The difference between two texts in the form that `patch` and reviewers read.
package struct UnifiedDiff: Sendable {
    private static let context = 3

    /// Whole lines, each with LF.
    package private(set) var bytes: [UInt8] = []
    package private(set) var lineCount = 0
    /// How many lines were left out because of the limit.
    package private(set) var hiddenLineCount = 0
    private let lineLimit: Int

    /// - Parameters:
    ///   - path: The path of both; `a/` and `b/` are put before it.
    ///   - old: The text before; `nil` for a file that is added.
    ///   - new: The text after; `nil` for a file that is removed.
    ///   - lineLimit: The most lines that are written, headers included.
    package init(path: String, old: [UInt8]?, new: [UInt8]?, lineLimit: Int = .max) {
        self.lineLimit = lineLimit
        guard old != new else { return }
        let oldLines = Self.lines(old ?? [])
        let newLines = Self.lines(new ?? [])
        add(Array("--- \(old == nil ? "/dev/null" : "a/" + path)\n".utf8)[...], mark: nil)
        add(Array("+++ \(new == nil ? "/dev/null" : "b/" + path)\n".utf8)[...], mark: nil)
        var numbers: [ArraySlice<UInt8>: Int32] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int32 {
            if let known = numbers[line] { return known }
            let next = Int32(numbers.count)
            numbers[line] = next
            return next
        }
        let changes = LineChanges(old: oldLines.map(number), new: newLines.map(number))
        for hunk in Self.hunks(changes.blocks) {
            add(hunk, old: oldLines, new: newLines)
        }
    }

    /// Blocks whose contexts touch belong to one hunk.
    private static func hunks(_ blocks: [LineChanges.Block]) -> [[LineChanges.Block]] {
        var hunks: [[LineChanges.Block]] = []
        for block in blocks {
            if let last = hunks.last?.last,
                block.old.lowerBound - last.old.upperBound <= 2 * context
            {
                hunks[hunks.count - 1].append(block)
            } else {
                hunks.append([block])
            }
        }
        return hunks
    }

    private mutating func add(
        _ hunk: [LineChanges.Block], old: [ArraySlice<UInt8>], new: [ArraySlice<UInt8>]
    ) {
        guard let first = hunk.first, let last = hunk.last else { return }
        let before = min(Self.context, first.old.lowerBound)
        let after = min(Self.context, old.count - last.old.upperBound)
        let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
        let newRange = first.new.lowerBound - before..<last.new.upperBound + after
        let header = "@@ -\(Self.shown(oldRange)) +\(Self.shown(newRange)) @@\n"
        add(Array(header.utf8)[...], mark: nil)
        var position = oldRange.lowerBound
        for block in hunk {
            for line in old[position..<block.old.lowerBound] { add(line, mark: 0x20) }
            for line in old[block.old] { add(line, mark: 0x2D) }
            for line in new[block.new] { add(line, mark: 0x2B) }
            position = block.old.upperBound
        }
        for line in old[position..<oldRange.upperBound] { add(line, mark: 0x20) }
    }

    /// Line numbers count from 1; an empty range names the line before it.
    private static func shown(_ range: Range<Int>) -> String {
        "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }

    private mutating func add(_ line: ArraySlice<UInt8>, mark: UInt8?) {
        guard lineCount < lineLimit else {
            hiddenLineCount += 1
            return
        }
        if let mark { bytes.append(mark) }
        bytes += line
        lineCount += 1
        if line.last != 0x0A { bytes += "\n\\ No newline at end of file\n".utf8 }
    }

    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = text[...]
        while let end = rest.firstIndex(of: 0x0A) {
            lines.append(rest[...end])
            rest = rest[(end + 1)...]
        }
        if !rest.isEmpty { lines.append(rest) }
        return lines
    }
}
