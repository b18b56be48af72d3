import SDKDescription
import SDKDocument

extension Documentation {
    /// - Parameter schemas: What a reference without a text of its own has one from; nil for no other.
    init(of schema: API.Schema, in schemas: ModelSchemas? = nil) {
        self.init(text: schema.description ?? schema.title)
        if text == nil, case .reference = schema.kind {
            text = schemas?.chain(from: schema).lazy.compactMap { $0.description ?? $0.title }.first
        }
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
        for pattern in limits.patterns { notes.append(.pattern(pattern)) }
        if case .array(_, unique: true) = schema.kind { notes.append(.unique) }
        if let value = schema.defaultValue {
            notes.append(.defaultValue(value.string ?? value.jsonText))
            defaultValue = SampleValue(value)
        }
        example = schema.example.map(SampleValue.init)
        if example == nil, case .array(let element, _) = schema.kind,
            let constant = schemas?.constant(of: element)
        {
            example = .array([SampleValue(constant)])
        }
    }

    /// Formats that the Swift type doesn't tell.
    private static func isWorthSaying(_ format: String) -> Bool {
        switch format {
        case "date-time", "date", "local-date-time", "byte", "base64url", "string", "": false
        default: true
        }
    }
}

extension SampleValue {
    init(_ node: Node) {
        switch node.kind {
        case .null: self = .null
        case .bool: self = .bool(node.bool == true)
        case .number: self = .number(node.numberText ?? "", int: node.int, double: node.double)
        case .string: self = .string(node.string ?? "")
        case .array: self = .array(node.elements.map(SampleValue.init))
        case .object: self = .object(node.members.map { ($0.key, SampleValue($0.value)) })
        }
    }
}
