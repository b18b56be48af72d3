/// Finds what a query selects, within limits.
struct JSONPathEvaluator {
    private let root: OverlaidValue
    private let limits: JSONPathLimits
    var work: Int
    private var depth = 0
    private var steps: [JSONPathMatches.Step] = []
    /// The results of the absolute queries in filters, which are the same for all values.
    private var absolute: [Int: [OverlaidValue]] = [:]
    /// Expressions that come from the document.
    var expressions: [String: IRegexp?] = [:]

    private init(root: OverlaidValue, limits: JSONPathLimits) {
        self.root = root
        self.limits = limits
        work = limits.work
    }

    static func matches(
        of path: JSONPath, in root: OverlaidValue, limits: JSONPathLimits = JSONPathLimits()
    ) throws(JSONPathLimitError) -> JSONPathMatches {
        var evaluator = JSONPathEvaluator(root: root, limits: limits)
        var results: [JSONPathMatches.Match] = []
        try evaluator.follow(
            path.root.segments[...], from: JSONPathMatches.Match(value: root, step: -1),
            into: &results, Bounds(isTracked: true, count: .max))
        return JSONPathMatches(steps: evaluator.steps, all: results)
    }

    /// The results of a query in a filter, up to a number of them.
    mutating func values(
        of query: JSONPath.Query, at current: OverlaidValue, limit: Int = .max
    ) throws(JSONPathLimitError) -> [OverlaidValue] {
        if query.isAbsolute, let known = absolute[query.id] { return known }
        var results: [JSONPathMatches.Match] = []
        let start = query.isAbsolute ? root : current
        try follow(
            query.segments[...], from: JSONPathMatches.Match(value: start, step: -1),
            into: &results, Bounds(isTracked: false, count: query.isAbsolute ? .max : limit))
        let values = results.map(\.value)
        if query.isAbsolute { absolute[query.id] = values }
        return values
    }

    /// The result of a singular query in a filter.
    mutating func value(
        of query: JSONPath.Query, at current: OverlaidValue
    ) throws(JSONPathLimitError) -> OverlaidValue? {
        var value = query.isAbsolute ? root : current
        for segment in query.segments {
            try spend()
            let child: OverlaidValue? =
                switch segment.selectors.first {
                case .name(let name): value.member(name)
                case .index(let index): try element(index, of: value)?.value
                default: nil
                }
            guard let child else { return nil }
            value = child
        }
        return value
    }

    mutating func spend(_ amount: Int = 1) throws(JSONPathLimitError) {
        work -= amount
        if work < 0 {
            throw JSONPathLimitError(message: "the query takes more than \(limits.work) steps")
        }
    }

    // MARK: - Segments

    /// What is wanted of the results.
    private struct Bounds {
        /// Whether the way to each result is kept.
        let isTracked: Bool
        /// How many are enough.
        let count: Int
    }

    private mutating func follow(
        _ segments: ArraySlice<JSONPath.Segment>, from match: JSONPathMatches.Match,
        into results: inout [JSONPathMatches.Match], _ bounds: Bounds
    ) throws(JSONPathLimitError) {
        guard let segment = segments.first else {
            guard results.count < limits.matches else {
                throw JSONPathLimitError(
                    message: "the query has more than \(limits.matches) results")
            }
            return results.append(match)
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else {
            throw JSONPathLimitError(message: "the query is nested more than \(limits.depth) deep")
        }
        let rest = segments.dropFirst()
        guard segment.isDescendant else {
            return try select(segment.selectors, of: match, rest, into: &results, bounds)
        }
        // The value itself, then all below it, parents before their children.
        var open = [match]
        while let next = open.popLast(), results.count < bounds.count {
            try select(segment.selectors, of: next, rest, into: &results, bounds)
            let first = open.count
            var position = 0
            for child in next.value.children {
                try spend()
                if !child.value.isPrimitive {
                    open.append(step(from: next, position, child.value, bounds))
                }
                position += 1
            }
            open[first...].reverse()
        }
    }

    private mutating func select(
        _ selectors: [JSONPath.Selector], of match: JSONPathMatches.Match,
        _ rest: ArraySlice<JSONPath.Segment>, into results: inout [JSONPathMatches.Match],
        _ bounds: Bounds
    ) throws(JSONPathLimitError) {
        let value = match.value
        for selector in selectors {
            try spend()
            switch selector {
            case .name(let name):
                guard let child = value.member(name) else { continue }
                let position = bounds.isTracked ? value.position(of: name) ?? 0 : 0
                try spend(position / 16)
                try follow(
                    rest, from: step(from: match, position, child, bounds), into: &results, bounds)
            case .index(let index):
                guard let (position, child) = try element(index, of: value) else { continue }
                try follow(
                    rest, from: step(from: match, position, child, bounds), into: &results, bounds)
            case .slice(let slice):
                guard value.kind == .array, slice.step != 0 else { continue }
                try spend(value.count)
                let children = Array(value.children)
                for position in slice.positions(count: children.count) {
                    let child = children[position].value
                    try follow(
                        rest, from: step(from: match, position, child, bounds), into: &results,
                        bounds)
                }
            case .wildcard, .filter:
                var position = -1
                for entry in value.children where results.count < bounds.count {
                    try spend()
                    position += 1
                    let child = entry.value
                    if case .filter(let condition) = selector,
                        try !holds(condition, for: child)
                    {
                        continue
                    }
                    try follow(
                        rest, from: step(from: match, position, child, bounds), into: &results,
                        bounds)
                }
            }
        }
    }

    private mutating func element(
        _ index: Int, of value: OverlaidValue
    ) throws(JSONPathLimitError) -> (position: Int, value: OverlaidValue)? {
        guard value.kind == .array else { return nil }
        let position = index < 0 ? value.count + index : index
        guard position >= 0, position < value.count else { return nil }
        try spend(position / 16)
        return value.child(at: position).map { (position, $0) }
    }

    private mutating func step(
        from match: JSONPathMatches.Match, _ position: Int, _ child: OverlaidValue,
        _ bounds: Bounds
    ) -> JSONPathMatches.Match {
        guard bounds.isTracked else { return JSONPathMatches.Match(value: child, step: -1) }
        steps.append(
            JSONPathMatches.Step(
                before: match.step, position: Int32(truncatingIfNeeded: position)))
        return JSONPathMatches.Match(
            value: child, step: Int32(truncatingIfNeeded: steps.count - 1))
    }
}

extension JSONPath.Slice {
    /// The positions that it selects of an array (RFC 9535, section 2.3.4.2).
    func positions(count: Int) -> StrideTo<Int> {
        func bounded(_ index: Int, _ lowest: Int, _ highest: Int) -> Int {
            min(max(index < 0 ? count + index : index, lowest), highest)
        }
        if step > 0 {
            return stride(
                from: bounded(start ?? 0, 0, count), to: bounded(end ?? count, 0, count), by: step)
        }
        return stride(
            from: bounded(start ?? count - 1, -1, count - 1),
            to: end.map { bounded($0, -1, count - 1) } ?? -1, by: step)
    }
}
