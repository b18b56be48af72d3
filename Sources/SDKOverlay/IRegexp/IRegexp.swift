/// A regular expression of RFC 9485 (I-Regexp), compiled to a program that reads a text once.
///
/// The program is run on all ways through it at the same time, so that the time is the product of
/// the two lengths at most, whatever the expression. `^` and `$` outside of a class mean the
/// beginning and the end of the text, as they do in the engines that the RFC maps to.
struct IRegexp: Sendable {
    enum Instruction: Sendable {
        case scalar(ScalarClass)
        case start
        case end
        case jump(Int)
        /// Goes on at both.
        case split(Int, Int)
        case match
    }

    /// The longest program; an expression that needs more is refused.
    static let maximumInstructions = 20_000
    /// The most groups within each other.
    static let maximumDepth = 100

    let program: [Instruction]

    /// - Returns: `nil` if the text is no I-Regexp, or needs a program that is too long.
    init?(_ text: String) {
        var parser = IRegexpParser(text)
        guard let program = parser.parse() else { return nil }
        self.program = program
    }

    /// Whether the expression matches the whole text, or with `isSearch` a part of it.
    ///
    /// - Parameter work: Counts down by what is done; the search ends without a match at 0.
    func matches(_ text: String, isSearch: Bool, work: inout Int) -> Bool {
        var threads = Threads(count: program.count)
        var next = Threads(count: program.count)
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        add(0, to: &threads, isStart: true, isEnd: scalars.isEmpty, &work)
        while true {
            if threads.hasMatch, isSearch || position == scalars.endIndex { return true }
            guard position < scalars.endIndex, !threads.list.isEmpty || isSearch else {
                return false
            }
            work -= threads.list.count
            guard work > 0 else { return false }
            let scalar = scalars[position]
            scalars.formIndex(after: &position)
            let isEnd = position == scalars.endIndex
            next.clear()
            for index in threads.list {
                guard case .scalar(let accepted) = program[index], accepted.contains(scalar) else {
                    continue
                }
                add(index + 1, to: &next, isStart: false, isEnd: isEnd, &work)
            }
            if isSearch { add(0, to: &next, isStart: false, isEnd: isEnd, &work) }
            swap(&threads, &next)
        }
    }

    /// The instructions that wait for a scalar, each once.
    private struct Threads {
        var list: [Int] = []
        var hasMatch = false
        private var marks: [Int]
        private var generation = 1

        init(count: Int) { marks = Array(repeating: 0, count: count) }

        mutating func clear() {
            list.removeAll(keepingCapacity: true)
            hasMatch = false
            generation += 1
        }

        /// Whether the instruction was not there yet.
        mutating func mark(_ index: Int) -> Bool {
            if marks[index] == generation { return false }
            marks[index] = generation
            return true
        }
    }

    /// Follows jumps from an instruction until all ways wait for a scalar.
    private func add(
        _ index: Int, to threads: inout Threads, isStart: Bool, isEnd: Bool, _ work: inout Int
    ) {
        var open = [index]
        while let index = open.popLast() {
            work -= 1
            guard threads.mark(index) else { continue }
            switch program[index] {
            case .scalar: threads.list.append(index)
            case .start: if isStart { open.append(index + 1) }
            case .end: if isEnd { open.append(index + 1) }
            case .jump(let target): open.append(target)
            case .split(let first, let second): open += [second, first]
            case .match: threads.hasMatch = true
            }
        }
    }
}
