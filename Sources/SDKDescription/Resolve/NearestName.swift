/// Finds the name that was probably meant.
enum NearestName {
    /// The name with the least edits, if these are few; the first of several.
    static func of(_ name: String, in names: some Sequence<String>) -> String? {
        let wanted = Array(name.utf8.prefix(120).map(lowercased))
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names where abs(candidate.utf8.count - wanted.count) <= limit {
            let distance = distance(
                wanted, candidate.utf8.map(lowercased), limit: best?.distance ?? limit + 1)
            if distance < best?.distance ?? limit + 1 { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    /// The number of edits, two swapped neighbours being one (optimal string alignment
    /// distance), or `limit` as soon as it can't be less.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        var bestOfLast = 0
        for line in left.indices {
            var row = [line + 1]
            row.reserveCapacity(right.count + 1)
            for column in right.indices {
                let isSame = left[line] == right[column]
                var edits = min(
                    last[column] + (isSame ? 0 : 1), last[column + 1] + 1, row[column] + 1)
                if line > 0, column > 0, left[line] == right[column - 1],
                    left[line - 1] == right[column]
                {
                    edits = min(edits, before[column - 1] + 1)
                }
                row.append(edits)
            }
            let best = row.min() ?? limit
            // A swap reaches back two lines.
            if best >= limit, bestOfLast >= limit { return limit }
            (before, last, bestOfLast) = (last, row, best)
        }
        return min(last[right.count], limit)
    }
}
