extension MustacheValue: ExpressibleByStringInterpolation {
    /// Creates text.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}

extension MustacheValue: ExpressibleByBooleanLiteral {
    /// Creates a truth value.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }
}

extension MustacheValue: ExpressibleByIntegerLiteral {
    /// The decimal text of the number.
    public init(integerLiteral value: Int) {
        self = .string(String(value))
    }
}

extension MustacheValue: ExpressibleByArrayLiteral {
    /// Creates a list.
    public init(arrayLiteral elements: MustacheValue...) {
        self = .list(elements)
    }
}

extension MustacheValue: ExpressibleByDictionaryLiteral {
    /// An object; of two equal keys the last value counts.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        self = .object(MustacheObject(elements))
    }
}

extension MustacheValue: ExpressibleByNilLiteral {
    /// Creates the value that is not there.
    public init(nilLiteral: ()) {
        self = .null
    }
}
