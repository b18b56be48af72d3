import SDKDocument

/// A query of RFC 9535 (JSONPath): which values of a document are meant.
package struct JSONPath: Sendable {
    let root: Query

    /// Reads a query.
    ///
    /// - Throws: The first fault of a text that is not well-formed or not valid.
    package init(_ text: String) throws(JSONPathError) {
        var parser = JSONPathParser(text)
        root = try parser.parse()
    }

    /// The root (`$`) or the current value (`@`), and the way from there.
    struct Query: Sendable {
        let isAbsolute: Bool
        var segments: [Segment] = []
        /// Tells the queries of one text apart.
        let id: Int

        /// Whether it can't have more than one result.
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                default: return false
                }
            }
        }
    }

    struct Segment: Sendable {
        /// `..`: of the value itself and of all below it.
        let isDescendant: Bool
        let selectors: [Selector]
    }

    enum Selector: Sendable {
        case name(String)
        case wildcard
        case index(Int)
        case slice(Slice)
        case filter(Condition)
    }

    struct Slice: Sendable {
        var start: Int?
        var end: Int?
        var step = 1
    }

    indirect enum Condition: Sendable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        /// Whether the query has a result.
        case exists(Query)
        case compare(Operand, Comparison, Operand)
        /// `match` or `search`.
        case matches(Operand, Pattern, isSearch: Bool)
    }

    enum Comparison: String, Sendable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// What has one value, or none.
    indirect enum Operand: Sendable {
        case literal(Literal)
        /// A query that is singular.
        case query(Query)
        case length(Operand)
        case count(Query)
        case value(Query)
    }

    enum Literal: Sendable {
        case null
        case bool(Bool)
        case string(String)
        case number(ExactDecimal)
    }

    /// The expression of `match` and `search`.
    indirect enum Pattern: Sendable {
        /// Known beforehand; `nil` if it is no I-Regexp, which nothing matches.
        case fixed(IRegexp?)
        case computed(Operand)
    }
}

/// Why a text is no JSONPath.
package struct JSONPathError: Error, Sendable, Hashable {
    /// How many Unicode scalars are before the fault.
    package let offset: Int
    package let message: String
}
