extension ModelStorage: ParameterValue {
    /// The properties as the entries of an object. Null ones are left out.
    public var parameterForm: ParameterForm {
        let json: JSONValue? = try? JSONValue.decode(json: JSONWriter.write { $0.write(buffer) })
        return json?.parameterForm ?? .invalid(.nonFiniteNumber)
    }
}

extension JSONValue: ParameterValue {
    /// Scalars, lists and objects as they are; anything nested deeper is refused unless a style can
    /// express it.
    public var parameterForm: ParameterForm {
        switch self {
        case .null: return .null
        case .bool(let value): return .scalar(value ? "true" : "false")
        case .number(let value): return .scalar(value.description)
        case .string(let value): return .scalar(value)
        case .array(let values):
            guard values.allSatisfy(\.isScalar) else { return .nested(self) }
            return .list(values)
        case .object(let members):
            var entries: [ParameterForm.Entry] = []
            for (key, value) in members {
                switch value.parameterForm {
                case .scalar(let text): entries.append(.init(key, text))
                case .absent, .null: continue
                case .list, .object, .nested: return .nested(self)
                case .invalid(let problem): return .invalid(problem)
                }
            }
            return .object(entries)
        }
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        case .null, .bool, .number, .string: true
        }
    }
}

extension RequestParameter {
    /// The properties of a model as a query parameter. A model that is `nil` is not sent.
    public static func query(
        _ name: String, _ model: (some ModelProtocol)?, style: ParameterStyle = .form,
        explode: Bool? = nil, allowReserved: Bool = false
    ) -> RequestParameter {
        .query(
            name, model?.modelStorage, style: style, explode: explode, allowReserved: allowReserved)
    }

    /// The properties of a model as a header field.
    public static func header(
        _ name: String, _ model: (some ModelProtocol)?, style: ParameterStyle = .simple,
        explode: Bool = false
    ) -> RequestParameter {
        .header(name, model?.modelStorage, style: style, explode: explode)
    }

    /// The properties of a model as a value in the path. A model without properties is refused.
    public static func path(
        _ name: String, _ model: (some ModelProtocol)?, style: ParameterStyle = .simple,
        explode: Bool = false
    ) -> RequestParameter {
        .path(name, model?.modelStorage, style: style, explode: explode)
    }

    /// The properties of a model as cookies. A model that is `nil` is not sent.
    public static func cookie(
        _ name: String, _ model: (some ModelProtocol)?, style: ParameterStyle = .form,
        explode: Bool = true
    ) -> RequestParameter {
        .cookie(name, model?.modelStorage, style: style, explode: explode)
    }
}

extension FormBody {
    /// Appends the properties of a model.
    public mutating func add(
        _ name: String, _ model: (some ModelProtocol)?, style: ParameterStyle = .form,
        explode: Bool? = nil
    ) {
        add(name, model?.modelStorage, style: style, explode: explode)
    }
}
