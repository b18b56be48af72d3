/// A type as a page names it, without the language it is named in.
indirect enum PageType: Sendable, Hashable {
    /// `Object`: no more is said than that there is a value.
    case any
    /// No body.
    case void
    /// One of JSON Schema's scalar types, and its format as far as the page tells it.
    case scalar(String, format: String?)
    /// A string out of these.
    case enumeration([String])
    /// A number out of these, of one of JSON Schema's types.
    case numbers(String, format: String?, [String])
    case array(PageType)
    case map(PageType)
    case model(String)

    static let string = PageType.scalar("string", format: nil)
    static let file = PageType.scalar("string", format: "binary")

    /// The models that the type names.
    var model: String? {
        switch self {
        case .model(let name): name
        case .array(let inner), .map(let inner): inner.model
        default: nil
        }
    }

    /// Whether a value of the type is more than a scalar or a list of scalars. A list of anything
    /// is how some languages write a list of texts.
    var isStructured: Bool {
        switch self {
        case .any, .model, .map: true
        case .array(.any): false
        case .array(let element): element.isStructured
        case .void, .scalar, .enumeration, .numbers: false
        }
    }

    /// The type outside a body, where any value is a text.
    var asParameter: PageType {
        switch self {
        case .any: .string
        case .array(let element): .array(element.asParameter)
        default: self
        }
    }

    /// The type with every model replaced.
    func replacingModels(_ replacement: (String) -> PageType?) -> PageType {
        switch self {
        case .model(let name): replacement(name) ?? self
        case .array(let inner): .array(inner.replacingModels(replacement))
        case .map(let inner): .map(inner.replacingModels(replacement))
        default: self
        }
    }

    /// The type with each value of enumerations once.
    var withoutRepeatedValues: PageType {
        var seen: Set<String> = []
        switch self {
        case .enumeration(let values):
            return .enumeration(values.filter { seen.insert($0).inserted })
        case .numbers(let type, let format, let values):
            return .numbers(type, format: format, values.filter { seen.insert($0).inserted })
        case .array(let inner): return .array(inner.withoutRepeatedValues)
        case .map(let inner): return .map(inner.withoutRepeatedValues)
        default: return self
        }
    }

    /// What two statements amount to together: the one that says more, if they do not contradict
    /// each other. `Object` says less than any model, JavaScript's `Number` less than `Integer`,
    /// a string without a format less than a date.
    func refined(by other: PageType) -> PageType? {
        if self == other { return self }
        switch (self, other) {
        case (.void, _), (_, .void): return nil
        case (.any, _): return other
        case (_, .any): return self
        case (.array(let left), .array(let right)):
            return left.refined(by: right).map { .array($0) }
        case (.map(let left), .map(let right)): return left.refined(by: right).map { .map($0) }
        case (.scalar(let left, let format), .scalar(let right, let otherFormat)):
            if left == right {
                guard format == nil || otherFormat == nil else { return nil }
                return .scalar(left, format: format ?? otherFormat)
            }
            if left == "number", format == nil, right == "integer" { return other }
            if right == "number", otherFormat == nil, left == "integer" { return self }
            return nil
        case (.numbers(let type, let format, let values), _):
            var number = other
            if case .numbers(let kind, let detail, let others) = other {
                guard Set(values) == Set(others) else { return nil }
                number = .scalar(kind, format: detail)
            }
            guard
                case .scalar(let type, let format)? = PageType.scalar(type, format: format)
                    .refined(by: number)
            else { return nil }
            return .numbers(type, format: format, values)
        case (_, .numbers): return other.refined(by: self)
        case (.enumeration, .scalar("string", nil)): return self
        case (.scalar("string", nil), .enumeration): return other
        case (.enumeration(let left), .enumeration(let right)):
            return Set(left) == Set(right) ? self : nil
        default: return nil
        }
    }

    /// The type in short, for messages: `string(date-time)`, `[Loan]`, `{string: Loan}`.
    var description: String {
        switch self {
        case .any: "any value"
        case .void: "nothing"
        case .scalar(let type, let format): format.map { "\(type)(\($0))" } ?? type
        case .enumeration(let values), .numbers(_, _, let values):
            "one of " + values.joined(separator: ", ")
        case .array(let inner): "[\(inner.description)]"
        case .map(let inner): "{string: \(inner.description)}"
        case .model(let name): name
        }
    }
}
