@_spi(Generated) public import SDKRuntime

/// Which properties a fixture has.
public enum FixtureProperties: Hashable, Sendable {
    /// All properties of the schema.
    case all
    /// Only the required ones.
    case required
}

extension ModelProtocol {
    /// An example, always the same, made from the model's schema.
    ///
    /// | Type | Value |
    /// |---|---|
    /// | text | the property's name |
    /// | text whose name ends in `Id` | `id`, which is the `id` of every fixture |
    /// | enumeration | the first known value |
    /// | number | 1 |
    /// | boolean | true |
    /// | date | 2024-01-01, at midnight UTC |
    /// | data | the property's name in UTF-8 |
    /// | list, map | one element, under `key` in a map |
    /// | constant | its only value |
    /// | property that points to a next page | left out; empty or false if it is required, so that a loop over pages ends |
    /// | union | the first alternative that is not a model around it |
    ///
    /// A model that contains itself has that property only if it is required. A model that requires
    /// itself has no finite example, so its fixture has no properties at all.
    ///
    /// - Parameters:
    ///   - properties: which properties are present, also in nested models.
    ///   - depth: the number of levels of models that have all properties; deeper ones have only
    ///     the required ones.
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
