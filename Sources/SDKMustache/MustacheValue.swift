/// What a template is filled with: text, truth, lists and named values.
///
/// Numbers are text: whoever builds the values decides how a number is written.
///
/// False, null, the empty list and the empty string are falsey: a section over them is left out,
/// an inverted section is rendered. All else is truthy, the text `0` and an object without pairs
/// included. The Mustache specification gives `!!data == true` as the rule, which leaves the empty
/// string to the host language; it is falsey here, as `!!""` is in JavaScript.
public enum MustacheValue: Sendable, Hashable {
    /// Text; escaped by `{{name}}`, verbatim by `{{{name}}}` and `{{&name}}`.
    case string(String)
    /// A condition; interpolates as `true` or `false`.
    case bool(Bool)
    /// A section over a list is rendered once per element.
    case list([MustacheValue])
    /// A section over an object resolves names in it first, then in what surrounds it.
    case object(MustacheObject)
    /// A name that is known and has no value; interpolates as the empty string.
    case null

    /// Whether a section over the value is rendered.
    public var isTruthy: Bool {
        switch self {
        case .string(let text): !text.isEmpty
        case .bool(let flag): flag
        case .list(let elements): !elements.isEmpty
        case .object: true
        case .null: false
        }
    }
}
