public import Foundation

extension Decimal: ParameterValue {
    /// All digits, never an exponent.
    public var parameterForm: ParameterForm {
        isNaN ? .invalid(.nonFiniteNumber) : .scalar(description)
    }
}

extension Data: ParameterValue {
    /// Base64 (RFC 4648 section 4), as the format `byte` requires.
    public var parameterForm: ParameterForm { .scalar(base64EncodedString()) }
}

extension UUID: ParameterValue {
    /// Lower case, as RFC 9562 section 4 requires.
    public var parameterForm: ParameterForm { .scalar(uuidString.lowercased()) }
}

extension URL: ParameterValue {
    /// The text that is sent.
    public var parameterForm: ParameterForm { .scalar(absoluteString) }
}
