import SDKDocument

/// The differences between one page and a description, as they are found.
struct PageDifferences {
    let dialect: PageDialect
    let schemas: SchemaReader
    let keys: DescriptionKeys
    private(set) var found: [PageDifference] = []

    init(dialect: PageDialect, schemas: SchemaReader, keys: DescriptionKeys) {
        self.dialect = dialect
        self.keys = keys
        self.schemas = schemas
    }

    mutating func add(
        _ kind: PageDifference.Kind, _ subject: String, field: String? = nil, _ stated: String,
        _ described: String, at location: SourceLocation, _ node: Node?
    ) {
        found.append(
            PageDifference(
                kind: kind, dialect: dialect, subject: subject, field: field, stated: stated,
                described: described, location: location, describedAt: node?.location))
    }

    mutating func compareNeed(
        of field: StatedField, isRequired: Bool, _ subject: String, _ node: Node
    ) {
        guard field.isOptional == isRequired else { return }
        add(
            .required, subject, field: field.name, field.isOptional ? "optional" : "required",
            isRequired ? "required" : "optional", at: field.location, node)
    }

    mutating func compareType(of field: StatedField, _ schema: Node, _ subject: String) {
        guard let known = difference(field.type.value, schema) else { return }
        add(
            .type, subject, field: field.name, field.type.value.description, known.description,
            at: field.type.location, schema)
    }

    /// What a schema says, if it says something else than a page, or less. A page that says less
    /// does not differ, unless it names no model where there is one.
    func difference(_ stated: PageType, _ schema: Node) -> PageType? {
        guard let known = schemas.type(of: schema) else { return nil }
        guard case .model(let name) = known else {
            return stated.refined(by: known) == known ? nil : known
        }
        if stated == known { return nil }
        if schemas.isAlias(name), let alias = schemas.model(name), difference(stated, alias) == nil
        {
            return nil
        }
        return known
    }
}
