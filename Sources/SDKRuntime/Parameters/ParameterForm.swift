/// A parameter's value, reduced to what OpenAPI's serialization styles can express (section "Style
/// Values"): a scalar, a list of scalars, or an object with scalar values.
public enum ParameterForm: Hashable, Sendable {
    /// One entry of an object.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: String

        /// Creates an entry.
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// Why a value has no form.
    public enum Problem: Hashable, Sendable {
        /// A number that is infinite or not a number.
        case nonFiniteNumber
        /// A list or an object inside a list or an object.
        case nested
    }

    /// Not given; not sent.
    case absent
    /// Given as null, which RFC 6570 (section 2.3) treats as undefined; not sent.
    case null
    /// Text, or what is sent as text.
    case scalar(String)
    /// A list of texts.
    case list([String])
    /// Keys with their texts, in order.
    case object([Entry])
    /// A list or an object that contains others. ``ParameterStyle/deepObject`` writes it with
    /// brackets. OpenAPI leaves the other styles undefined; in them, the inner values are JSON
    /// text.
    case nested(JSONValue)
    /// Refused when the request is made.
    case invalid(Problem)
}
