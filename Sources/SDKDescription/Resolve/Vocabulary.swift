/// The keys that the parts of a description have in OpenAPI and Swagger, to tell a slip of the pen
/// from a keyword, and a keyword of a later version from one that the description may have.
struct Vocabulary {
    /// A key that the standard has.
    struct Keyword {
        /// The version that brought it; nil if the first one had it.
        let since: Dialect?
    }

    private let keywords: [String: Keyword]
    /// The keys in the order in which they are tried.
    private let list: [String]

    /// - Parameter text: The keys; one that came later has `@` and its version behind it.
    private init(_ text: String, and other: Vocabulary? = nil) {
        var list: [String] = []
        var keywords = other?.keywords ?? [:]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "@").map(String.init)
            list.append(parts[0])
            keywords[parts[0]] = Keyword(
                since: Dialect.allCases.first { $0.version == parts.last })
        }
        self.list = list + (other?.list ?? [])
        self.keywords = keywords
    }

    /// The keyword that was probably meant by a key; `nil` if it is one, or is like none.
    func meant(by key: String) -> String? {
        guard keywords[key] == nil else { return nil }
        let lowercased = key.lowercased()
        if keywords[lowercased] != nil { return lowercased }
        guard key.utf8.count > 2 else { return nil }
        // With three letters, only one that has them all is meant: `gte` or `tag`, but not `git`.
        let short = key.utf8.count == 3
        return NearestName.of(
            key, in: short ? list.filter { Self.hasLetters(of: lowercased, $0) } : list)
    }

    /// Whether a keyword is made of a key's letters, in any order, or lacks nothing but one in between.
    private static func hasLetters(of key: String, _ keyword: String) -> Bool {
        let (letters, wanted) = (Array(key.utf8), Array(keyword.utf8))
        if letters.count == wanted.count { return letters.sorted() == wanted.sorted() }
        guard wanted.count == letters.count + 1 else { return false }
        return wanted.indices.contains { skipped in
            wanted[..<skipped] + wanted[(skipped + 1)...] == letters[...]
        }
    }

    /// The keyword that a key is; nil if it is none.
    subscript(key: String) -> Keyword? { keywords[key] }

    static let root = Vocabulary(
        "openapi swagger info servers@3.0 paths components@3.0 security tags externalDocs "
            + "webhooks@3.1 jsonSchemaDialect@3.1 $self@3.2 host basePath schemes consumes produces "
            + "definitions parameters responses securityDefinitions")
    static let info = Vocabulary(
        "title description termsOfService contact license version summary@3.1")
    static let components = Vocabulary(
        "schemas responses parameters examples requestBodies headers securitySchemes links "
            + "callbacks pathItems@3.1 mediaTypes@3.2")
    static let tag = Vocabulary("name description externalDocs summary@3.2 parent@3.2 kind@3.2")
    static let server = Vocabulary("url description variables name@3.2")
    static let pathItem = Vocabulary(
        "get put post delete options head patch trace@3.0 query@3.2 $ref summary@3.0 "
            + "description@3.0 servers@3.0 parameters additionalOperations@3.2")
    static let operation = Vocabulary(
        "tags summary description externalDocs operationId parameters requestBody@3.0 responses "
            + "callbacks@3.0 deprecated security servers@3.0 consumes produces schemes")
    static let schema = Vocabulary(
        SchemaKeyword.allCases.map { keyword in
            keyword.key + (keyword.version.map { "@" + $0.version } ?? "")
        }.joined(separator: " ")
            + " exclusiveMinimum exclusiveMaximum multipleOf minProperties maxProperties "
            + "externalDocs xml contains@3.1 minContains@3.1 maxContains@3.1 "
            + "dependentRequired@3.1 dependencies additionalItems unevaluatedItems@3.1 "
            + "contentSchema@3.1 definitions $comment@3.1 $schema@3.1 $id@3.1 $anchor@3.1 "
            + "$defs@3.1 $vocabulary@3.1 $dynamicAnchor@3.1 $recursiveAnchor collectionFormat name")
    static let discriminator = Vocabulary("propertyName mapping defaultMapping@3.2")
    static let parameter = Vocabulary(
        "name in schema style explode allowReserved allowEmptyValue content", and: schema)
    static let response = Vocabulary(
        "$ref description summary@3.2 headers content links schema examples")
    static let requestBody = Vocabulary("$ref description content required")
    static let mediaType = Vocabulary(
        "schema example examples encoding itemSchema@3.2 prefixEncoding@3.2 itemEncoding@3.2 "
            + "$ref@3.2")
    static let encoding = Vocabulary(
        "contentType headers style explode allowReserved encoding@3.2 prefixEncoding@3.2 "
            + "itemEncoding@3.2")
    static let example = Vocabulary(
        "$ref summary description value externalValue dataValue@3.2 serializedValue@3.2")
    static let securityScheme = Vocabulary(
        "$ref type description name in scheme bearerFormat flows openIdConnectUrl flow "
            + "authorizationUrl tokenUrl scopes oauth2MetadataUrl@3.2 deprecated@3.2")
    static let flows = Vocabulary(
        "implicit password clientCredentials authorizationCode deviceAuthorization@3.2")
    static let flow = Vocabulary(
        "authorizationUrl tokenUrl refreshUrl scopes deviceAuthorizationUrl@3.2")
}
