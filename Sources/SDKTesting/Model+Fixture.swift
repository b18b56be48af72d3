@_spi(Generated) public import SDKRuntime

/// Which properties a fixture has.
public enum FixtureProperties: Hashable, Sendable {
    /// Each property of the schema.
    case all
    /// Only those that must be there.
    case required
}

extension ModelProtocol {
    /// An example that is the same each time, made from the model's schema.
    ///
    /// | Type | Value |
    /// |---|---|
    /// | text | the property's name |
    /// | text whose name ends in `Id` | `id`, as the model has it that it points to |
    /// | enumeration | the first value that the description lists |
    /// | number | 1 |
    /// | boolean | true |
    /// | date | 2024-01-01, at midnight UTC |
    /// | data | the property's name in UTF-8 |
    /// | list, map | one element, under `key` in a map |
    /// | constant | its only value |
    /// | what tells of a next page | left out, or empty or false if it is required, so that a walk ends |
    /// | union | the first alternative that is not a model around it |
    ///
    /// A model that contains itself has that property only if it is required. One that requires
    /// itself has no finite example: it has no properties at all.
    ///
    /// - Parameters:
    ///   - properties: which ones are there, in nested models too.
    ///   - depth: how many levels of models have all properties; those below have the required ones.
    public static func fixture(
        _ properties: FixtureProperties = .all, depth: Int = 2
    ) -> Self {
        let builder = FixtureBuilder(depth: properties == .all ? depth : 0)
        if let json = builder.object(schema, path: []),
            let value = try? decode(json: Array(json.description.utf8))
        {
            return value
        }
        return Self(storage: ModelStorage(of: Self.self))
    }
}
