/// The keys that the parts of a description have in OpenAPI and Swagger, to tell a slip of the pen
/// from a keyword.
struct Vocabulary {
    private let keys: Set<String>
    /// In the order in which they are tried.
    private let list: [String]

    private init(_ text: String, and other: Vocabulary? = nil) {
        list = text.split(separator: " ").map(String.init) + (other?.list ?? [])
        keys = Set(list)
    }

    /// The keyword that was probably meant by a key; `nil` if it is one, or is like none.
    func meant(by key: String) -> String? {
        guard key.utf8.count > 2, !keys.contains(key) else { return nil }
        // With three letters, only one that has them all is meant: `gte`, but not `git`.
        let short = key.utf8.count == 3
        return NearestName.of(
            key, in: short ? list.filter { $0.utf8.sorted() == key.utf8.sorted() } : list)
    }

    static let root = Vocabulary(
        "openapi swagger info servers paths components security tags externalDocs webhooks "
            + "jsonSchemaDialect $self host basePath schemes consumes produces definitions "
            + "parameters responses securityDefinitions")
    static let pathItem = Vocabulary(
        "get put post delete options head patch trace query $ref summary description servers "
            + "parameters additionalOperations")
    static let operation = Vocabulary(
        "tags summary description externalDocs operationId parameters requestBody responses "
            + "callbacks deprecated security servers consumes produces schemes")
    static let schema = Vocabulary(
        SchemaKeyword.allCases.map(\.key).joined(separator: " ")
            + " exclusiveMinimum exclusiveMaximum multipleOf minProperties maxProperties externalDocs "
            + "xml contains minContains maxContains dependentRequired dependencies "
            + "additionalItems unevaluatedItems contentSchema definitions "
            + "$comment $schema $id $anchor $defs $vocabulary $dynamicAnchor $recursiveAnchor "
            + "collectionFormat name")
    static let parameter = Vocabulary(
        "name in schema style explode allowReserved allowEmptyValue content", and: schema)
    static let response = Vocabulary(
        "$ref description summary headers content links schema examples")
    static let requestBody = Vocabulary("$ref description content required")
}
