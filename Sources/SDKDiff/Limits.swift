import SDKDescription
import SDKDocument

/// What the limits of two schemas say about each other.
enum LimitRelation {
    case same, tighter, looser, other

    func joined(with other: LimitRelation) -> LimitRelation {
        if self == .same || self == other { return other }
        return other == .same ? self : .other
    }

    var reversed: LimitRelation {
        switch self {
        case .tighter: .looser
        case .looser: .tighter
        case .same, .other: self
        }
    }
}

/// The limits that a schema puts on its values, beside what its kind says.
struct Limits {
    private(set) var limits: [String: Limit] = [:]

    enum Limit {
        case atLeast(Bound)
        case atMost(Bound)
        case multipleOf(String)
        /// A rule that is there or not.
        case flag
        /// Names that other names ask for (`dependentRequired`), or patterns that all hold.
        case demands(Set<[WireName]>)
        case text(String)
        case schemas([Node])
        /// A condition, and what holds where it does and where it doesn't.
        case condition([Node], then: [Node], otherwise: [Node])
    }

    struct Bound {
        var text: String
        var isExclusive = false

        var value: Double { Double(text) ?? 0 }
    }

    init(_ schema: API.Schema, _ keywords: SchemaKeywords) {
        if keywords.allowsNothing { limits["false"] = .flag }
        if case .array(_, unique: true) = schema.kind { limits["uniqueItems"] = .flag }
        add(schema.constraints)
        guard !keywords.values.isEmpty else { return }
        addRequired(keywords, beside: schema)
        addExclusive(keywords)
        let isClosed = if case .object(let object) = schema.kind { object.isClosed } else { false }
        for (key, nodes) in keywords.values {
            // A part of an `allOf` that is closed; one that closes the whole is told as such.
            if key == "additionalProperties", isClosed { continue }
            if let limit = Self.limit(key, nodes, keywords) { limits[key] = limit }
        }
    }

    private mutating func add(_ constraints: API.Schema.Constraints) {
        guard constraints != API.Schema.Constraints() else { return }
        func bound(_ number: Int64?) -> Bound? { number.map { Bound(text: String($0)) } }
        // A count is never below zero: that is no limit.
        func least(_ number: Int64?) -> Limit? {
            bound(number == 0 ? nil : number).map(Limit.atLeast)
        }
        limits["minimum"] = constraints.minimum.map { .atLeast(Bound(text: $0)) }
        limits["maximum"] = constraints.maximum.map { .atMost(Bound(text: $0)) }
        limits["minLength"] = least(constraints.minimumLength)
        limits["maxLength"] = bound(constraints.maximumLength).map(Limit.atMost)
        limits["minItems"] = least(constraints.minimumItems)
        limits["maxItems"] = bound(constraints.maximumItems).map(Limit.atMost)
        if !constraints.patterns.isEmpty {
            limits["pattern"] = .demands(Set(constraints.patterns.map { [WireName($0)] }))
        }
    }

    /// Names that must be there although no property has them.
    private mutating func addRequired(_ keywords: SchemaKeywords, beside schema: API.Schema) {
        guard let nodes = keywords.values["required"] else { return }
        var names = Set(nodes.flatMap(\.elements).compactMap { $0.string.map { [WireName($0)] } })
        if case .object(let object) = schema.kind {
            names.subtract(object.properties.map { [WireName($0.name)] })
        }
        limits["required"] = names.isEmpty ? nil : .demands(names)
    }

    /// Both forms: a number of its own, and a word about the number beside it.
    private mutating func addExclusive(_ keywords: SchemaKeywords) {
        if let bound = Self.exclusive(keywords["exclusiveMinimum"], beside: limits["minimum"]) {
            limits["minimum"] = .atLeast(bound)
        }
        if let bound = Self.exclusive(keywords["exclusiveMaximum"], beside: limits["maximum"]) {
            limits["maximum"] = .atMost(bound)
        }
    }

    /// The exclusive bound, if it is there and not weaker than the inclusive one beside it.
    private static func exclusive(_ node: Node?, beside limit: Limit?) -> Bound? {
        var number = node?.numberText
        switch limit {
        case .atLeast(let bound)?:
            if node?.bool == true { number = bound.text }
            guard let number, bound.value <= Double(number) ?? 0 else { return nil }
        case .atMost(let bound)?:
            if node?.bool == true { number = bound.text }
            guard let number, bound.value >= Double(number) ?? 0 else { return nil }
        default: break
        }
        return number.map { Bound(text: $0, isExclusive: true) }
    }

    private static func limit(
        _ key: String, _ nodes: [Node], _ keywords: SchemaKeywords
    ) -> Limit? {
        let numbers = nodes.compactMap(\.numberText).map { Bound(text: $0) }
        switch key {
        case "minContains" where keywords["contains"] == nil,
            "maxContains" where keywords["contains"] == nil:
            return nil
        case "minProperties", "minContains":
            return numbers.filter { $0.value > 0 || key == "minContains" }
                .max { $0.value < $1.value }.map(Limit.atLeast)
        case "maxProperties", "maxContains":
            return numbers.min { $0.value < $1.value }.map(Limit.atMost)
        case "multipleOf": return numbers.first.map { .multipleOf($0.text) }
        case "dependentRequired": return .demands(Set(nodes.flatMap(demands)))
        case "contentEncoding", "contentMediaType":
            // What the kind of a string tells already.
            guard let text = nodes.first?.string,
                key == "contentEncoding"
                    ? !text.lowercased().hasPrefix("base64") : text != "application/octet-stream"
            else { return nil }
            return .text(text)
        case "if":
            return .condition(
                nodes, then: keywords.values["then"] ?? [],
                otherwise: keywords.values["else"] ?? [])
        case "not", "contains", "propertyNames", "dependentSchemas", "dependencies",
            "unevaluatedItems", "unevaluatedProperties", "patternProperties", "prefixItems",
            "items", "additionalItems", "contentSchema", "additionalProperties":
            let schemas = nodes.filter {
                key == "not" ? $0.bool != false : !$0.allowsAll && $0.listsAny
            }
            return schemas.isEmpty ? nil : .schemas(schemas)
        default: return nil
        }
    }

    private static func demands(_ node: Node) -> [[WireName]] {
        node.members.flatMap { member in
            member.value.elements.compactMap { name in
                name.string.map { [WireName(member.key), WireName($0)] }
            }
        }
    }

    /// The keys of ``SchemaKeywords`` that are limits.
    static let keys: Set<String> = [
        "required", "exclusiveMinimum", "exclusiveMaximum", "minProperties", "maxProperties",
        "minContains",
        "maxContains", "multipleOf", "dependentRequired", "contentEncoding", "contentMediaType",
        "if", "then", "else", "not", "contains", "propertyNames", "dependentSchemas",
        "dependencies", "unevaluatedItems", "unevaluatedProperties", "patternProperties",
        "prefixItems", "items", "additionalItems", "contentSchema", "additionalProperties",
    ]

    // MARK: - Comparing

    /// What `new` is beside `old`, limit by limit; only those that differ.
    static func differences(
        _ limits: Pair<Limits>
    ) -> [(name: String, relation: LimitRelation, texts: Pair<String>)] {
        guard !limits.old.limits.isEmpty || !limits.new.limits.isEmpty else { return [] }
        var names = Set(limits.old.limits.keys).union(limits.new.limits.keys)
        // What stands behind a tuple is the type of all elements where there is none.
        if limits.map({ $0.limits["prefixItems"] != nil }).differs { names.remove("items") }
        return names.sorted().compactMap { name in
            let pair = limits.map { $0.limits[name] }
            let relation = relation(pair.old, pair.new)
            guard relation != .same else { return nil }
            return (name, relation, pair.map { $0?.text ?? "none" })
        }
    }

    /// All limits together.
    static func relation(_ limits: Pair<Limits>) -> LimitRelation {
        differences(limits).reduce(.same) { $0.joined(with: $1.relation) }
    }

    private static func relation(_ old: Limit?, _ new: Limit?) -> LimitRelation {
        switch (old, new) {
        case (nil, nil): return .same
        case (nil, let limit?): return limit.isVoid ? .same : .tighter
        case (let limit?, nil): return limit.isVoid ? .same : .looser
        case (.flag?, .flag?): return .same
        case (.atLeast(let left)?, .atLeast(let right)?): return left.relation(to: right)
        case (.atMost(let left)?, .atMost(let right)?):
            return left.relation(to: right, isUpper: true)
        case (.multipleOf(let left)?, .multipleOf(let right)?):
            if isMultiple(left, of: right) {
                return isMultiple(right, of: left) ? .same : .looser
            }
            return isMultiple(right, of: left) ? .tighter : .other
        case (.demands(let left)?, .demands(let right)?):
            if left == right { return .same }
            return left.isSubset(of: right) ? .tighter : right.isSubset(of: left) ? .looser : .other
        case (.text(let left)?, .text(let right)?):
            return WireName(left) == WireName(right) ? .same : .other
        case (.schemas(let left)?, .schemas(let right)?): return relation(left, right)
        case (
            .condition(let old, let then, let otherwise)?,
            .condition(let new, let newThen, let newOtherwise)?
        ):
            guard relation(old, new) == .same else { return .other }
            return branch(then, newThen).joined(with: branch(otherwise, newOtherwise))
        default: return .other
        }
    }

    /// What isn't there allows everything.
    private static func branch(_ old: [Node], _ new: [Node]) -> LimitRelation {
        if old.isEmpty, !new.isEmpty { return .tighter }
        return new.isEmpty && !old.isEmpty ? .looser : relation(old, new)
    }

    private static func relation(_ old: [Node], _ new: [Node]) -> LimitRelation {
        if old.count == new.count, zip(old, new).allSatisfy({ $0.isEqual(to: $1) }) {
            return .same
        }
        // A tuple with further elements says more about the same list.
        let tuples = Pair(old, new).map { $0.count == 1 ? $0[0].elements.map { $0 } : [] }
        if zip(tuples.old, tuples.new).allSatisfy({ $0.isEqual(to: $1) }) {
            if !tuples.old.isEmpty, tuples.old.count < tuples.new.count { return .tighter }
            if !tuples.new.isEmpty, tuples.new.count < tuples.old.count { return .looser }
        }
        if new.contains(where: { $0.bool == false }) { return .tighter }
        return old.contains { $0.bool == false } ? .looser : .other
    }

    private static func isMultiple(_ text: String, of other: String) -> Bool {
        guard let value = Double(text), let unit = Double(other), unit > 0 else { return false }
        // Decimal fractions such as 0.1 have no exact double.
        let quotient = (value / unit).rounded()
        return abs(quotient * unit - value) <= abs(value) * 1e-9
    }
}

extension API.Schema.Object {
    fileprivate var isClosed: Bool { if case .none = additional { true } else { false } }
}

extension Limits.Bound {
    fileprivate func relation(to other: Limits.Bound, isUpper: Bool = false) -> LimitRelation {
        let isSame =
            ExactDecimal(text).map { $0 == ExactDecimal(other.text) } ?? (text == other.text)
        if isSame {
            if isExclusive == other.isExclusive { return .same }
            return other.isExclusive ? .tighter : .looser
        }
        return (other.value > value) != isUpper ? .tighter : .looser
    }
}

extension Limits.Limit {
    /// Whether nothing is limited by it.
    fileprivate var isVoid: Bool {
        switch self {
        case .demands(let demands): demands.isEmpty
        default: false
        }
    }

    private static func text(_ nodes: [Node]) -> String {
        nodes.map(\.canonicalText).joined(separator: " and ")
    }

    fileprivate var text: String {
        switch self {
        case .atLeast(let bound): bound.isExclusive ? "above " + bound.text : bound.text
        case .atMost(let bound): bound.isExclusive ? "below " + bound.text : bound.text
        case .multipleOf(let text), .text(let text): text
        case .flag: "true"
        case .demands(let demands):
            demands.map { $0.map(\.text).joined(separator: " asks for ") }.sorted()
                .joined(separator: ", ")
        case .schemas(let nodes): Self.text(nodes)
        case .condition(let nodes, let then, let otherwise):
            Self.text(nodes) + (then.isEmpty ? "" : " then " + Self.text(then))
                + (otherwise.isEmpty ? "" : " else " + Self.text(otherwise))
        }
    }
}

extension Node {
    /// Whether it is a schema that allows every value.
    fileprivate var allowsAll: Bool { bool == true || kind == .object && count == 0 }

    /// Whether it isn't an empty list of schemas.
    fileprivate var listsAny: Bool { kind != .array || count > 0 }
}
