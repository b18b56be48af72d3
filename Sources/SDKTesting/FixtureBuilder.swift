internal import Foundation
@_spi(Generated) internal import SDKRuntime

/// Makes the JSON of fixtures.
struct FixtureBuilder {
    /// The number of levels of models that have all properties.
    let depth: Int

    /// The depth of required models at which nesting counts as endless.
    private static let longestPath = 16

    /// - Parameter path: the models around this one.
    /// - Returns: `nil` if there is no finite value.
    func object(_ schema: Schema, path: [Schema]) -> JSONValue? {
        guard path.count < Self.longestPath else { return nil }
        let inner = path + [schema]
        let hasAll = path.count < depth
        var members = JSONObject()
        for property in schema.properties where hasAll || property.isRequired {
            let isOptional = !property.isRequired
            if let last = Self.lastPage(property.key, property.type) {
                // A loop over pages ends at this one.
                if property.isRequired { members[property.key] = last }
                continue
            }
            if let constant = property.constant {
                members[property.key] = constant
            } else if let value = value(
                property.valueType, property.key, inner, isOptional: isOptional)
            {
                members[property.key] = value
            } else if property.isRequired {
                guard property.isNullable else { return nil }
                members[property.key] = .null
            }
        }
        if hasAll, let type = schema.additionalType, members["key"] == nil {
            members["key"] = value(type, "key", inner, isOptional: true)
        }
        return .object(members)
    }

    /// For a property that points to a next page, the value that means that there is none; `nil`
    /// for any other property.
    private static func lastPage(_ name: String, _ type: FieldType) -> JSONValue? {
        let name = String(name.lowercased().filter { $0 != "_" && $0 != "-" })
        switch type.shape {
        case .text where textNames.contains(name): return ""
        case .bool where flagNames.contains(name): return false
        case .nullable(let inner): return lastPage(name, inner.jsonFieldType).map { _ in .null }
        default: return nil
        }
    }

    private static let textNames: Set<String> = [
        "next", "nextcursor", "nexthref", "nextlink", "nextmarker", "nextpage", "nextpagetoken",
        "nextpageuri", "nextpageurl", "nexttoken", "nexturi", "nexturl", "endcursor",
        "continuationtoken", "odata.nextlink", "@odata.nextlink",
    ]
    private static let flagNames: Set<String> = [
        "hasmore", "hasnext", "hasnextpage", "ismore", "more", "moreresults", "istruncated",
        "truncated",
    ]

    private func value(
        _ type: any JSONCoded.Type, _ name: String, _ path: [Schema], isOptional: Bool
    ) -> JSONValue? {
        if let type = type as? any OpenEnumProtocol.Type, let value = Self.known(of: type) {
            return value
        }
        if let type = type as? any FixtureContainer.Type {
            let content = value(type.content, name, path, isOptional: true)
            return type.holding(content)
        }
        return value(of: type.jsonFieldType, name, path, isOptional: isOptional)
    }

    /// The first value in the description.
    private static func known<Value: OpenEnumProtocol>(of type: Value.Type) -> JSONValue? {
        Value.knownValues.first.flatMap { try? JSONValue.decode(json: $0.encodedJSON()) }
    }

    /// A text. If its name ends in `Id`, it is the id that every fixture has.
    private static func text(_ name: String) -> String {
        let isReference = ["Id", "ID", "_id", "-id", "Ids", "IDs", "_ids", "-ids"].contains {
            name.hasSuffix($0)
        }
        return isReference ? "id" : name
    }

    private func value(
        of type: FieldType, _ name: String, _ path: [Schema], isOptional: Bool
    ) -> JSONValue? {
        switch type.shape {
        case .text, .any: return .string(Self.text(name))
        case .bool: return true
        case .integer, .unsigned, .number: return 1
        case .dateTime: return "2024-01-01T00:00:00.000Z"
        case .day: return "2024-01-01"
        case .localDateTime: return "2024-01-01T00:00:00.000"
        case .base64: return .string(Data(name.utf8).base64EncodedString())
        case .model(let schema):
            if isOptional, path.contains(where: { $0 === schema }) { return nil }
            return object(schema, path: path)
        case .array(let element):
            return .array(value(element, name, path, isOptional: true).map { [$0] } ?? [])
        case .map(let value):
            return .object(
                self.value(value, name, path, isOptional: true).map { ["key": $0] } ?? [:])
        case .nullable(let type):
            return value(type, name, path, isOptional: isOptional) ?? .null
        case .union(let table): return union(table, name, path, isOptional: isOptional)
        case .custom(let type): return Self.example(of: type, name)
        }
    }

    private func union(
        _ table: UnionTable, _ name: String, _ path: [Schema], isOptional: Bool
    ) -> JSONValue? {
        for (index, alternative) in table.alternatives.enumerated() {
            if let constant = alternative.constant { return constant }
            // A union can be its own alternative.
            if case .union = alternative.type.jsonFieldType.shape { continue }
            let json = value(alternative.type, name, path, isOptional: isOptional)
            if let json { return table.tagged(json, at: index) }
        }
        return nil
    }

    /// The first plain value that a type accepts.
    private static func example<Value: JSONCoded>(of type: Value.Type, _ name: String) -> JSONValue?
    {
        let candidates: [JSONValue] = [.string(name), 1, true, [:], [], nil]
        return candidates.first { candidate in
            (try? Value.decode(json: candidate.description)) != nil
        }
    }
}
