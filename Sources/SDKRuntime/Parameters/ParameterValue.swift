/// A value that can be sent in a path, a query, a header, a cookie or a form.
public protocol ParameterValue: Sendable {
    /// The text or texts to send; the parameter's location and style decide how.
    var parameterForm: ParameterForm { get }
}

/// Enumerations, closed or open, are sent as their raw value.
extension ParameterValue where Self: RawRepresentable, RawValue: ParameterValue {
    /// The form of the raw value.
    public var parameterForm: ParameterForm { rawValue.parameterForm }
}

extension ParameterValue where Self: LosslessStringConvertible {
    /// The text that is sent.
    public var parameterForm: ParameterForm { .scalar(description) }
}

extension String: ParameterValue {
    /// The text that is sent.
    public var parameterForm: ParameterForm { .scalar(self) }
}

extension Substring: ParameterValue {}
extension Bool: ParameterValue {}
extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}

extension Double: ParameterValue {
    /// The shortest text that reads back as the same number: `1`, `0.1`, `1e21`, `1e-7`.
    public var parameterForm: ParameterForm {
        isFinite ? .scalar(ParameterForm.number(description)) : .invalid(.nonFiniteNumber)
    }
}

extension Float: ParameterValue {
    /// The shortest text that reads back as the same number.
    public var parameterForm: ParameterForm {
        isFinite ? .scalar(ParameterForm.number(description)) : .invalid(.nonFiniteNumber)
    }
}

extension ParameterForm {
    /// Removes from Swift's text of a number what is not needed: `.0` at the end and, in the
    /// exponent, leading zeros and `+`, which a form decoder reads as a space.
    static func number(_ text: String) -> String {
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
        var mantissa = text[..<mark]
        if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
        var exponent = text[text.index(after: mark)...]
        let sign = exponent.hasPrefix("-") ? "-" : ""
        exponent = exponent.drop { $0 == "+" || $0 == "-" || $0 == "0" }
        return "\(mantissa)e\(sign)\(exponent)"
    }
}
