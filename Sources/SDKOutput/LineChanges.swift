/// Where two texts differ, line by line: the shortest edit script of Myers, "An O(ND) Difference
/// Algorithm and Its Variations" (1986), the greedy variant.
struct LineChanges {
    /// Lines of the old text that lines of the new one stand for; one of the two may be empty.
    struct Block: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// In order, never touching each other.
    private(set) var blocks: [Block] = []

    /// - Parameters:
    ///   - old: A number for each line; equal lines have equal numbers.
    ///   - maximumCost: The most removed and added lines that are searched for. Memory grows with
    ///     its square. Texts that differ more are taken as replaced, but for their common start
    ///     and end.
    init(old: [Int32], new: [Int32], maximumCost: Int = 1000) {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var oldEnd = old.count
        var newEnd = new.count
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        guard start < oldEnd || start < newEnd else { return }
        let middle = Block(old: start..<oldEnd, new: start..<newEnd)
        if middle.old.isEmpty || middle.new.isEmpty {
            blocks = [middle]
        } else {
            let found = Self.search(
                Array(old[middle.old]), Array(new[middle.new]), maximumCost: maximumCost)
            blocks = (found ?? []).map { block in
                Block(
                    old: block.old.lowerBound + start..<block.old.upperBound + start,
                    new: block.new.lowerBound + start..<block.new.upperBound + start)
            }
            if found == nil { blocks = [middle] }
        }
    }

    /// Finds the furthest reaching paths for each cost, and walks back along them.
    private static func search(_ old: [Int32], _ new: [Int32], maximumCost: Int) -> [Block]? {
        let limit = min(maximumCost, old.count + new.count)
        let centre = limit + 1
        // By diagonal, old minus new: how many old lines are done.
        var reach = [Int32](repeating: 0, count: 2 * limit + 3)
        var trace: [[Int32]] = []
        for cost in 0...limit {
            for diagonal in stride(from: -cost, through: cost, by: 2) {
                var x = next(reach, diagonal, cost: cost, centre: centre)
                var y = x - diagonal
                while x < old.count, y < new.count, old[x] == new[y] {
                    x += 1
                    y += 1
                }
                reach[centre + diagonal] = Int32(x)
                if x >= old.count, y >= new.count {
                    return walk(back: trace, cost: cost, x: old.count, y: new.count)
                }
            }
            trace.append(Array(reach[(centre - cost)...(centre + cost)]))
        }
        return nil
    }

    private static func next(
        _ reach: [Int32], _ diagonal: Int, cost: Int, centre: Int
    ) -> Int {
        if cost == 0 { return 0 }
        let below = Int(reach[centre + diagonal - 1])
        let above = Int(reach[centre + diagonal + 1])
        let isInsertion = diagonal == -cost || (diagonal != cost && below < above)
        return isInsertion ? above : below + 1
    }

    private static func walk(back trace: [[Int32]], cost: Int, x: Int, y: Int) -> [Block] {
        var blocks: [Block] = []
        var (x, y) = (x, y)
        for cost in stride(from: cost, to: 0, by: -1) {
            let reach = trace[cost - 1]
            let centre = cost - 1
            func value(_ diagonal: Int) -> Int {
                abs(diagonal) <= centre ? Int(reach[centre + diagonal]) : -1
            }
            let diagonal = x - y
            let isInsertion =
                diagonal == -cost || (diagonal != cost && value(diagonal - 1) < value(diagonal + 1))
            let from = isInsertion ? diagonal + 1 : diagonal - 1
            let startX = value(from)
            let startY = startX - from
            let step = Block(
                old: startX..<(isInsertion ? startX : startX + 1),
                new: startY..<(isInsertion ? startY + 1 : startY))
            if let last = blocks.last, last.old.lowerBound == step.old.upperBound,
                last.new.lowerBound == step.new.upperBound
            {
                blocks[blocks.count - 1] = Block(
                    old: step.old.lowerBound..<last.old.upperBound,
                    new: step.new.lowerBound..<last.new.upperBound)
            } else {
                blocks.append(step)
            }
            (x, y) = (startX, startY)
        }
        return blocks.reversed()
    }
}
