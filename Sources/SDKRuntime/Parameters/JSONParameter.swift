/// A parameter whose value is sent as JSON text: one with a `content` of `application/json` in the
/// description.
public struct JSONParameter: ParameterValue {
    /// The value as JSON text.
    public let parameterForm: ParameterForm

    /// A value that JSON cannot express, such as an infinite number, is refused when the request is
    /// made.
    public init(_ value: some JSONCoded) {
        if let json = try? value.encodedJSON() {
            parameterForm = .scalar(String(decoding: json, as: UTF8.self))
        } else {
            parameterForm = .invalid(.nonFiniteNumber)
        }
    }
}
