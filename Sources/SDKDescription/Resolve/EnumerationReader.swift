import SDKDocument

/// Reads the values of an enumeration.
struct EnumerationReader {
    let input: ResolveInput

    /// The kind of a schema with `enum` or `const`; `nil` when its values say nothing.
    func kind(
        _ fields: SchemaFields, types: [String]
    ) -> API.Schema.Kind? {
        let listed = fields[.const].map { [$0] } ?? Array(input.elements(fields[.values]))
        let hasContainers = listed.contains { $0.kind == .object || $0.kind == .array }
        if hasContainers || types.contains("object") || types.contains("array") { return nil }
        let names = enumerationNames(fields, count: listed.count)
        var values: [Node] = []
        var keptNames: [String] = []
        var known = EnumerationValues()
        // What stands in other quotes is the value all the same, and may be there already.
        var texts: Set<WireName>?
        if listed.contains(where: { value in types.contains { value.isMisquoted(for: $0) } }) {
            texts = []
        }
        for (index, value) in listed.enumerated() where !value.isNull {
            if !types.isEmpty, !types.contains(where: { value.fits(type: $0) }) {
                AnnotationReader(input: input).reportMismatch(
                    .enumTypeMismatch, value, type: types.joined(separator: " or "))
                guard types.count == 1, value.isMisquoted(for: types[0]) else { continue }
            }
            guard known.insert(value), texts?.insert(WireName(value.quoted)).inserted != false
            else { continue }
            values.append(value)
            if let names { keptNames.append(names[index]) }
        }
        guard !values.isEmpty else { return nil }
        let base = Self.base(of: values, types: types)
        if base == .boolean, values.count == 2 { return .boolean }
        return .enumeration(
            API.Schema.Enumeration(base: base, values: values, names: keptNames))
    }

    private func enumerationNames(_ fields: SchemaFields, count: Int) -> [String]? {
        guard let list = fields[.variableNames] ?? fields[.valueNames] else { return nil }
        let names = list.elements.compactMap(\.string)
        if names.count == count { return names }
        input.report(.enumNames, at: list, [String(names.count), String(count)])
        return nil
    }

    static func base(of values: [Node], types: [String]) -> API.Schema.Enumeration.Base {
        if types.count == 1 {
            switch types[0] {
            case "string": return .string
            case "integer": return .integer
            case "number": return .number
            case "boolean": return .boolean
            default: break
            }
        }
        if values.allSatisfy({ $0.kind == .string }) { return .string }
        if values.allSatisfy({ $0.int != nil }) { return .integer }
        if values.allSatisfy({ $0.kind == .number }) { return .number }
        return values.allSatisfy { $0.kind == .bool } ? .boolean : .mixed
    }
}
