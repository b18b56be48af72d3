/// Where two texts differ, line by line.
struct LineChanges {
    /// Lines of the old text that lines of the new one stand for; one of the two may be empty.
    struct Block: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// In order, never touching each other.
    private(set) var blocks: [Block] = []
    private let limit: Int

    /// - Parameters:
    ///   - old: A number for each line; equal lines have equal numbers.
    ///   - limit: The most lines for which the shortest difference is searched: time and memory grow
    ///     with their square. Longer texts are cut in two where they agree.
    init(old: [Int32], new: [Int32], limit: Int = 4000) {
        self.limit = limit
        compare(old[...], new[...])
    }

    private mutating func compare(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        var (old, new) = (old.dropFirst(start), new.dropFirst(start))
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        (old, new) = (old.dropLast(end), new.dropLast(end))
        if old.isEmpty, new.isEmpty { return }
        if !old.isEmpty, !new.isEmpty {
            if old.count + new.count <= limit { return search(old, new) }
            if let (oldPosition, newPosition) = Self.anchor(old, new) {
                compare(old[..<oldPosition], new[..<newPosition])
                compare(old[(oldPosition + 1)...], new[(newPosition + 1)...])
                return
            }
        }
        blocks.append(Block(old: old.indices, new: new.indices))
    }

    /// Finds the shortest difference, by the algorithm of Myers in the standard library.
    private mutating func search(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
            case .insert(let offset, _, _): inserted.insert(new.startIndex + offset)
            }
        }
        var (oldPosition, newPosition) = (old.startIndex, new.startIndex)
        while oldPosition < old.endIndex || newPosition < new.endIndex {
            let (oldStart, newStart) = (oldPosition, newPosition)
            while removed.contains(oldPosition) { oldPosition += 1 }
            while inserted.contains(newPosition) { newPosition += 1 }
            if oldPosition > oldStart || newPosition > newStart {
                blocks.append(Block(old: oldStart..<oldPosition, new: newStart..<newPosition))
            }
            oldPosition += 1
            newPosition += 1
        }
    }

    /// Where a line is that both texts have once, near the middle of the old one.
    private static func anchor(
        _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
    ) -> (old: Int, new: Int)? {
        let oldPositions = positions(old)
        let newPositions = positions(new)
        let middle = old.startIndex + old.count / 2
        for distance in 0...old.count / 4 {
            for position in [middle - distance, middle + distance]
            where old.indices.contains(position) {
                if oldPositions[old[position]] == .some(position),
                    case .some(let other?) = newPositions[old[position]]
                {
                    return (position, other)
                }
            }
        }
        return nil
    }

    /// The position of each line; `nil` if the line is there more than once.
    private static func positions(_ lines: ArraySlice<Int32>) -> [Int32: Int?] {
        Dictionary(zip(lines, lines.indices.map(Optional.some))) { _, _ in nil }
    }
}
