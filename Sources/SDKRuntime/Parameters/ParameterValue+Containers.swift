extension Optional: ParameterValue where Wrapped: ParameterValue {
    /// Absent for `nil`.
    public var parameterForm: ParameterForm { self?.parameterForm ?? .absent }
}

extension Array: ParameterValue where Element: ParameterValue {
    /// A list of the elements.
    public var parameterForm: ParameterForm { .list(self) }
}

extension Set: ParameterValue where Element: ParameterValue {
    /// A list in the order of its texts, so that equal sets give equal requests.
    public var parameterForm: ParameterForm {
        guard case .list(let texts) = ParameterForm.list(self) else { return .list(self) }
        return .list(texts.inOrder())
    }
}

extension Dictionary: ParameterValue where Key: ParameterValue, Value: ParameterValue {
    /// An object in the order of its keys, so that equal dictionaries give equal requests.
    public var parameterForm: ParameterForm {
        var entries: [ParameterForm.Entry] = []
        entries.reserveCapacity(count)
        for (key, value) in self {
            guard case .scalar(let key) = key.parameterForm else { return .invalid(.nested) }
            switch value.parameterForm {
            case .scalar(let value): entries.append(ParameterForm.Entry(key, value))
            case .absent, .null: continue
            case .list, .object, .nested: return .invalid(.nested)
            case .invalid(let problem): return .invalid(problem)
            }
        }
        return .object(entries.inOrder(of: \.key))
    }
}

extension ParameterForm {
    /// A list of scalars; elements that are absent or null are left out.
    static func list(_ elements: some Collection<some ParameterValue>) -> ParameterForm {
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for element in elements {
            switch element.parameterForm {
            case .scalar(let text): texts.append(text)
            case .absent, .null: continue
            case .list, .object, .nested: return .invalid(.nested)
            case .invalid(let problem): return .invalid(problem)
            }
        }
        return .list(texts)
    }
}
