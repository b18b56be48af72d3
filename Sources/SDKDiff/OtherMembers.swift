import SDKDocument

/// Compares what an `API` doesn't carry of a part: extensions, examples, and members without a
/// meaning for the SDK.
struct OtherMembers {
    let changes: ChangeList

    /// Compares the members of parts other than schemas.
    func compare(
        _ nodes: Pair<Node?>, besides further: Set<String> = [], _ subject: Subject,
        in context: ChangeContext
    ) {
        guard let old = nodes.old, let new = nodes.new else { return }
        func others(_ node: Node) -> [String: [Node]] {
            var values: [String: [Node]] = [:]
            for member in node.members
            where !Self.carried.contains(member.key) && !further.contains(member.key)
                && !changes.readExtensions.contains(member.key)
            {
                values[member.key] = [member.value]
            }
            return values
        }
        compare(
            Pair(old, new).map(others), subject, in: context, at: Pair(old, new))
    }

    /// Compares the extensions alone of an object whose other members have names of their own.
    func compareExtensions(_ nodes: Pair<Node?>, _ subject: Subject) {
        guard let old = nodes.old, let new = nodes.new else { return }
        let names = [old, new].flatMap { $0.members.map(\.key) }.filter { !$0.hasPrefix("x-") }
        compare(nodes, besides: Set(names), subject, in: ChangeContext(.both))
    }

    /// What the members of some part mean to an `API`. Each name means the same wherever it stands.
    private static let carried: Set<String> = [
        "operationId", "tags", "summary", "description", "deprecated", "parameters", "requestBody",
        "responses", "callbacks", "security", "servers", "consumes", "produces",
        "x-codegen-request-body-name", "name", "in", "required", "schema", "style", "explode",
        "allowReserved", "allowEmptyValue", "content", "collectionFormat", "headers", "encoding",
        "type", "format", "items", "enum", "default", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
        "pattern", "multipleOf", "url", "variables", "x-regions", "scheme", "flows", "flow",
        "authorizationUrl", "tokenUrl", "refreshUrl", "scopes", "openIdConnectUrl", "title",
        "version", "openapi", "swagger", "info", "paths", "webhooks", "components", "definitions",
        "securityDefinitions", "host", "basePath", "schemes", "x-nullable", "x-enum-varnames",
        "x-enumNames", "x-logout-url", "$ref", "get", "put", "post", "delete", "options", "head",
        "patch", "trace", "query", "additionalOperations", "itemSchema", "oneOf", "anyOf", "allOf",
        "properties", "readOnly",
    ]

    func compare(
        _ values: Pair<[String: [Node]]>, _ subject: Subject, in context: ChangeContext,
        at nodes: Pair<Node>
    ) {
        guard !values.old.isEmpty || !values.new.isEmpty else { return }
        for key in Set(values.old.keys).union(values.new.keys) {
            let pair = values.map { $0[key] ?? [] }
            guard !Self.areEqual(pair) else { continue }
            compare(key, pair, subject, in: context, at: nodes)
        }
    }

    private static func areEqual(_ nodes: Pair<[Node]>) -> Bool {
        nodes.old.count == nodes.new.count
            && zip(nodes.old, nodes.new).allSatisfy { $0.isEqual(to: $1) }
    }

    private func compare(
        _ key: String, _ values: Pair<[Node]>, _ subject: Subject, in context: ChangeContext,
        at nodes: Pair<Node>
    ) {
        let texts = values.map { list in
            list.isEmpty
                ? "none"
                : list.map { $0.string ?? $0.canonicalText }.joined(separator: " and ")
        }
        let old = values.old.first ?? nodes.old
        let new = values.new.first ?? nodes.new
        func report(
            _ rule: ChangeRule, _ arguments: [String], in context: ChangeContext? = nil,
            _ other: Subject? = nil
        ) {
            changes.report(
                rule, other ?? subject, arguments, in: context ?? ChangeContext(.both),
                old: old, new: new)
        }
        switch key {
        case "example", "examples", "x-example":
            report(.exampleChanged, [], in: context)
        case "x-extensible-enum" where !values.old.isEmpty && !values.new.isEmpty:
            let found = Matching(values.map { $0.flatMap { Array($0.elements) } }) {
                WireName($0.valueText)
            }
            for value in found.removed {
                let text = value.string ?? value.valueText
                report(
                    .extensibleValueRemoved, [text, key], in: context, subject.value(text))
            }
            for value in found.added {
                let text = value.string ?? value.valueText
                report(.extensibleValueAdded, [text, key], in: context, subject.value(text))
            }
        case "x-sunset":
            compareSunset(texts, isDeprecated: nodes.map { $0["deprecated"]?.bool == true }) {
                report($0, $1, in: $2)
            }
        case "x-stability-level":
            let levels = texts.map(Self.stability)
            guard let left = levels.old, let right = levels.new else {
                return report(.stabilityUnclear, texts.both)
            }
            report(left > right ? .stabilityLowered : .stabilityRaised, texts.both)
        default:
            report(
                key.hasPrefix("x-") ? .extensionChanged : .memberChanged, [key] + texts.both)
        }
    }

    /// What is not marked is as stable as anything.
    private static func stability(_ level: String) -> Int? {
        level == "none" ? 3 : ["draft", "alpha", "beta", "stable"].firstIndex(of: level)
    }

    private func compareSunset(
        _ dates: Pair<String>, isDeprecated: Pair<Bool>,
        report: (ChangeRule, [String], ChangeContext) -> Void
    ) {
        var context = ChangeContext(.both)
        context.demandsOnWire = isDeprecated.new
        switch (dates.old, dates.new) {
        case ("none", let date): report(.sunsetAdded, [date], context)
        case (let date, "none"): report(.sunsetRemoved, [date], context)
        default:
            guard dates.both.allSatisfy(Self.isDate) else {
                return report(.sunsetUnclear, dates.both, context)
            }
            let isEarlier = dates.new.precedes(dates.old)
            report(isEarlier ? .sunsetBroughtForward : .sunsetPutOff, dates.both, context)
        }
    }

    /// Whether a text begins with a date as in ISO 8601, so that the order of texts is that of days.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.prefix(10).utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2]
            && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
