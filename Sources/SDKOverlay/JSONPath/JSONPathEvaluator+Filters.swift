import SDKDocument

extension JSONPathEvaluator {
    /// Whether a condition holds for the value that `@` means.
    mutating func holds(
        _ condition: JSONPath.Condition, for current: OverlaidValue
    ) throws(JSONPathLimitError) -> Bool {
        try spend()
        switch condition {
        case .any(let parts):
            for part in parts where try holds(part, for: current) { return true }
            return false
        case .all(let parts):
            for part in parts where try !holds(part, for: current) { return false }
            return true
        case .not(let part): return try !holds(part, for: current)
        case .exists(let query):
            return query.isSingular
                ? try value(of: query, at: current) != nil
                : try !values(of: query, at: current, limit: 1).isEmpty
        case .compare(let left, let comparison, let right):
            return try compare(
                try comparand(left, at: current), comparison, try comparand(right, at: current))
        case .matches(let operand, let pattern, let isSearch):
            guard case .string(let text) = try comparand(operand, at: current),
                let expression = try expression(pattern, at: current)
            else { return false }
            // A scalar that is read costs less than a value that is looked at.
            var steps = work * 2 - expression.program.count
            let matches = expression.matches(text, isSearch: isSearch, work: &steps)
            try spend(work - (steps > 0 ? steps / 2 : -1))
            return matches
        }
    }

    private mutating func expression(
        _ pattern: JSONPath.Pattern, at current: OverlaidValue
    ) throws(JSONPathLimitError) -> IRegexp? {
        switch pattern {
        case .fixed(let expression): return expression
        case .computed(let operand):
            guard case .string(let text) = try comparand(operand, at: current) else { return nil }
            if let known = expressions[text] { return known }
            try spend(text.utf8.count)
            let expression = IRegexp(text)
            try spend(expression?.program.count ?? IRegexp.maximumInstructions)
            expressions[text] = expression
            return expression
        }
    }

    // MARK: - Comparisons

    /// What is compared. Containers are values; everything else is taken out of its value.
    enum Comparand {
        /// No value at all, which only equals itself.
        case nothing
        case null
        case bool(Bool)
        case string(String)
        case number(ExactDecimal)
        case value(OverlaidValue)
    }

    private mutating func comparand(
        _ operand: JSONPath.Operand, at current: OverlaidValue
    ) throws(JSONPathLimitError) -> Comparand {
        switch operand {
        case .literal(.null): return .null
        case .literal(.bool(let bool)): return .bool(bool)
        case .literal(.string(let string)): return .string(string)
        case .literal(.number(let number)): return .number(number)
        case .query(let query):
            guard let value = try value(of: query, at: current) else { return .nothing }
            return try comparand(value)
        case .length(let operand):
            switch try comparand(operand, at: current) {
            case .string(let string): return Self.number(string.unicodeScalars.count)
            case .value(let value): return Self.number(value.count)
            default: return .nothing
            }
        case .count(let query):
            return Self.number(try values(of: query, at: current).count)
        case .value(let query):
            let values = try values(of: query, at: current, limit: 2)
            return values.count == 1 ? try comparand(values[0]) : .nothing
        }
    }

    private static func number(_ value: Int) -> Comparand {
        ExactDecimal(String(value)).map { .number($0) } ?? .nothing
    }

    private mutating func comparand(
        _ value: OverlaidValue
    ) throws(JSONPathLimitError) -> Comparand {
        guard case .written(let node) = value else { return .value(value) }
        try spend(value.isPrimitive ? 1 + node.byteRange.count / 64 : 1)
        switch node.kind {
        case .object, .array: return .value(value)
        case .string: return .string(node.string ?? "")
        case .bool: return .bool(node.bool ?? false)
        case .null: return .null
        case .number:
            return node.numberText.flatMap { ExactDecimal($0) }.map { .number($0) } ?? .value(value)
        }
    }

    private mutating func compare(
        _ left: Comparand, _ comparison: JSONPath.Comparison, _ right: Comparand
    ) throws(JSONPathLimitError) -> Bool {
        switch comparison {
        case .equal: try areEqual(left, right)
        case .notEqual: try !areEqual(left, right)
        case .less: Self.isLess(left, right)
        case .greater: Self.isLess(right, left)
        case .lessOrEqual:
            if Self.isLess(left, right) { true } else { try areEqual(left, right) }
        case .greaterOrEqual:
            if Self.isLess(right, left) { true } else { try areEqual(left, right) }
        }
    }

    private static func isLess(_ left: Comparand, _ right: Comparand) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        // The order of UTF-8 is that of the scalars.
        case (.string(let left), .string(let right)):
            left.utf8.lexicographicallyPrecedes(right.utf8)
        default: false
        }
    }

    private mutating func areEqual(
        _ left: Comparand, _ right: Comparand
    ) throws(JSONPathLimitError) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing), (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.value(let left), .value(let right)): return try areEqual(left, right)
        default: return false
        }
    }

    private mutating func areEqual(
        _ left: OverlaidValue, _ right: OverlaidValue
    ) throws(JSONPathLimitError) -> Bool {
        var open = [(left, right)]
        while let (left, right) = open.popLast() {
            try spend()
            guard left.kind == right.kind, left.count == right.count else { return false }
            switch left.kind {
            case .array:
                for (child, other) in zip(left.children, right.children) {
                    open.append((child.value, other.value))
                }
            case .object:
                for child in left.children {
                    guard let key = child.node.key, let other = right.member(key) else {
                        return false
                    }
                    open.append((child.value, other))
                }
            default:
                if case .value = try comparand(left) {
                    // A number beyond all exponents equals what is written like it.
                    guard left.node.numberText == right.node.numberText else { return false }
                } else if try !areEqual(try comparand(left), try comparand(right)) {
                    return false
                }
            }
        }
        return true
    }
}
