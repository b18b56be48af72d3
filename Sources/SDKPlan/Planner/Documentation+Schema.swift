import SDKDescription

extension Documentation {
    init(of schema: API.Schema) {
        self.init(text: schema.description ?? schema.title)
        if schema.isReadOnly { notes.append(.readOnly) }
        if schema.isWriteOnly { notes.append(.writeOnly) }
        if case .string(let format?) = schema.kind, Self.isWorthSaying(format) {
            notes.append(.format(format))
        }
        let limits = schema.constraints
        if limits.minimum != nil || limits.maximum != nil {
            notes.append(.range(minimum: limits.minimum, maximum: limits.maximum))
        }
        if limits.minimumLength != nil || limits.maximumLength != nil {
            notes.append(.length(minimum: limits.minimumLength, maximum: limits.maximumLength))
        }
        if limits.minimumItems != nil || limits.maximumItems != nil {
            notes.append(.items(minimum: limits.minimumItems, maximum: limits.maximumItems))
        }
        if let pattern = limits.pattern { notes.append(.pattern(pattern)) }
        if case .array(_, unique: true) = schema.kind { notes.append(.unique) }
        if let value = schema.defaultValue {
            notes.append(.defaultValue(value.string ?? value.jsonText))
            defaultValue = value
        }
        example = schema.example
    }

    /// Formats that the Swift type doesn't tell.
    private static func isWorthSaying(_ format: String) -> Bool {
        switch format {
        case "date-time", "date", "local-date-time", "byte", "binary", "decimal", "string", "":
            false
        default: true
        }
    }
}
