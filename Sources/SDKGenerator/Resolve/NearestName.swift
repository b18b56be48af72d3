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

    /// The Levenshtein distance, or `limit` as soon as it can't be less.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        var row = Array(0...right.count)
        for (line, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            var least = row[0]
            for column in right.indices {
                let substituted = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
                least = min(least, row[column + 1])
            }
            if least >= limit { return limit }
        }
        return row[right.count]
    }
}
