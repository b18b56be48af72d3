/// A parameter whose value may have lists and objects in lists and objects.
///
/// | Style | `{"a": [1, {"b": 2}]}` as `p` | `[{"b": 2}]` as `p` |
/// |---|---|---|
/// | `deepObject` | `p[a][0]=1&p[a][1][b]=2` | `p[0][b]=2` |
/// | `form`, explode | `a=1&a={"b":2}` | `p={"b":2}` |
/// | others | `p=a,[1,{"b":2}]` | `p={"b":2}` |
///
/// OpenAPI leaves this undefined. Servers that support `deepObject` read the brackets, and other
/// clients send the JSON text. Both are percent-encoded.
public struct NestedParameter: ParameterValue {
    /// The value with its nested lists and objects.
    public let parameterForm: ParameterForm

    /// A value that JSON cannot express, such as an infinite number, is refused when the request is
    /// made.
    public init(_ value: some JSONCoded) {
        parameterForm =
            (try? JSONValue(encoding: value))?.parameterForm ?? .invalid(.nonFiniteNumber)
    }
}
