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
            if let (oldPlace, newPlace) = Self.anchor(old, new) {
                compare(old[..<oldPlace], new[..<newPlace])
                compare(old[(oldPlace + 1)...], new[(newPlace + 1)...])
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
        var (oldPlace, newPlace) = (old.startIndex, new.startIndex)
        while oldPlace < old.endIndex || newPlace < new.endIndex {
            let (oldStart, newStart) = (oldPlace, newPlace)
            while removed.contains(oldPlace) { oldPlace += 1 }
            while inserted.contains(newPlace) { newPlace += 1 }
            if oldPlace > oldStart || newPlace > newStart {
                blocks.append(Block(old: oldStart..<oldPlace, new: newStart..<newPlace))
            }
            oldPlace += 1
            newPlace += 1
        }
    }

    /// Where a line is that both texts have once, near the middle of the old one.
    private static func anchor(
        _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
    ) -> (old: Int, new: Int)? {
        let oldPlaces = places(old)
        let newPlaces = places(new)
        let middle = old.startIndex + old.count / 2
        for distance in 0...old.count / 4 {
            for place in [middle - distance, middle + distance] where old.indices.contains(place) {
                if oldPlaces[old[place]] == .some(place),
                    case .some(let other?) = newPlaces[old[place]]
                {
                    return (place, other)
                }
            }
        }
        return nil
    }

    /// The place of each line; `nil` if the line is there more than once.
    private static func places(_ lines: ArraySlice<Int32>) -> [Int32: Int?] {
        Dictionary(zip(lines, lines.indices.map(Optional.some))) { _, _ in nil }
    }
}
