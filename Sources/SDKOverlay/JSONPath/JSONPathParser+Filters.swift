import SDKDocument

extension JSONPathParser {
    /// `logical-expr`
    mutating func condition() throws(JSONPathError) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("the filter is nested too deeply") }
        var choices: [JSONPath.Condition] = []
        repeat {
            var parts: [JSONPath.Condition] = []
            repeat {
                skipBlanks()
                parts.append(try basicCondition())
            } while skipOperator("&&")
            choices.append(parts.count == 1 ? parts[0] : .all(parts))
        } while skipOperator("||")
        return choices.count == 1 ? choices[0] : .any(choices)
    }

    /// Skips an operator and the white space before it; nothing if it isn't there.
    private mutating func skipOperator(_ word: String) -> Bool {
        let start = position
        skipBlanks()
        guard isAt(word) else {
            position = start
            return false
        }
        position += word.unicodeScalars.count
        return true
    }

    private mutating func basicCondition() throws(JSONPathError) -> JSONPath.Condition {
        let isNegated = skip("!")
        if isNegated { skipBlanks() }
        let condition: JSONPath.Condition
        let start = position
        if skip("(") {
            condition = try self.condition()
            skipBlanks()
            guard skip(")") else { throw unexpected("')'") }
        } else {
            let term = try term()
            if !isNegated, let comparison = comparison() {
                skipBlanks()
                let other = position
                let right = try self.term()
                condition = .compare(
                    try compared(term, at: start), comparison, try compared(right, at: other))
            } else {
                condition = try test(term, at: start)
            }
        }
        return isNegated ? .not(condition) : condition
    }

    /// An operator of comparison and the white space before it; nothing if there is none.
    private mutating func comparison() -> JSONPath.Comparison? {
        for word in ["==", "!=", "<=", ">=", "<", ">"] where skipOperator(word) {
            return JSONPath.Comparison(rawValue: word)
        }
        return nil
    }

    // MARK: - Terms

    /// What can be compared, tested or given to a function.
    private enum Term {
        case literal(JSONPath.Literal)
        case query(JSONPath.Query, hasBracketBlanks: Bool)
        case value(JSONPath.Operand)
        case condition(JSONPath.Condition, name: String)
    }

    private func operand(_ term: Term, at start: Int) throws(JSONPathError) -> JSONPath.Operand {
        switch term {
        case .literal(let literal): return .literal(literal)
        case .value(let operand): return operand
        case .condition(_, let name): throw error("'\(name)' has no value to use", at: start)
        case .query(let query, _):
            guard query.isSingular else {
                throw error("the query may have several results where one is needed", at: start)
            }
            return .query(query)
        }
    }

    /// One side of a comparison. The grammar of queries has no white space in brackets there.
    private func compared(_ term: Term, at start: Int) throws(JSONPathError) -> JSONPath.Operand {
        if case .query(_, hasBracketBlanks: true) = term {
            throw error("a query that is compared has no white space in brackets", at: start)
        }
        return try operand(term, at: start)
    }

    /// The argument of a function that takes all results of a query.
    private func nodes(_ term: Term, at start: Int) throws(JSONPathError) -> JSONPath.Query {
        guard case .query(let query, _) = term else { throw error("expected a query", at: start) }
        return query
    }

    private func test(_ term: Term, at start: Int) throws(JSONPathError) -> JSONPath.Condition {
        switch term {
        case .query(let query, _): return .exists(query)
        case .condition(let condition, _): return condition
        case .literal: throw error("a literal is no condition: compare it", at: start)
        case .value: throw error("the function's value is no condition: compare it", at: start)
        }
    }

    private mutating func term() throws(JSONPathError) -> Term {
        let expected = "'@', '$', a literal, a function or '('"
        guard let scalar else { throw unexpected(expected) }
        switch scalar {
        case "@", "$":
            let start = position
            let query = try query()
            return .query(query, hasBracketBlanks: lastBracketBlank > start)
        case "'", "\"": return .literal(.string(try quoted()))
        case "-", "0"..."9": return .literal(.number(try number()))
        case "a"..."z": return try word()
        default: throw unexpected(expected)
        }
    }

    private mutating func number() throws(JSONPathError) -> ExactDecimal {
        let start = position
        _ = skip("-")
        try digits()
        if skip(".") { try skipDigits() }
        if scalar == "e" || scalar == "E" {
            position += 1
            if scalar == "+" || scalar == "-" { position += 1 }
            try skipDigits()
        }
        guard let number = ExactDecimal(string(start..<position)) else {
            throw error("the number is too large", at: start)
        }
        return number
    }

    private mutating func word() throws(JSONPathError) -> Term {
        let start = position
        while let scalar, Self.isFunctionName(scalar) { position += 1 }
        let name = string(start..<position)
        if scalar == "(" { return try call(name, at: start) }
        switch name {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: throw error("'\(name)' is no literal", at: start)
        }
    }

    private static func isFunctionName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "_": true
        default: false
        }
    }

    // MARK: - Functions

    /// A call from its parenthesis on; the types are those of RFC 9535, section 2.4.
    private mutating func call(_ name: String, at nameStart: Int) throws(JSONPathError) -> Term {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("the filter is nested too deeply") }
        guard let count = ["length": 1, "count": 1, "value": 1, "match": 2, "search": 2][name]
        else { throw error("there is no function '\(name)'", at: nameStart) }
        position += 1
        var arguments: [(term: Term, start: Int)] = []
        skipBlanks()
        while scalar != ")" {
            if !arguments.isEmpty {
                guard skip(",") else { throw unexpected("',' or ')'") }
                skipBlanks()
            }
            let start = position
            arguments.append((try term(), start))
            skipBlanks()
        }
        position += 1
        guard arguments.count == count else {
            throw error(
                "'\(name)' takes \(count) argument\(count == 1 ? "" : "s"), not \(arguments.count)",
                at: nameStart)
        }
        let (first, start) = arguments[0]
        switch name {
        case "length": return .value(.length(try operand(first, at: start)))
        case "count": return .value(.count(try nodes(first, at: start)))
        case "value": return .value(.value(try nodes(first, at: start)))
        default:
            let text = try operand(first, at: start)
            let pattern: JSONPath.Pattern
            switch try operand(arguments[1].term, at: arguments[1].start) {
            case .literal(.string(let expression)): pattern = .fixed(IRegexp(expression))
            case let operand: pattern = .computed(operand)
            }
            return .condition(.matches(text, pattern, isSearch: name == "search"), name: name)
        }
    }
}
