/// A body of `name=value` pairs, by the application/x-www-form-urlencoded rules of the WHATWG URL
/// standard: a space is sent as `+`, and everything except letters, digits and `*-._` is
/// percent-encoded.
public struct FormBody: Hashable, Sendable {
    package static let contentType = "application/x-www-form-urlencoded"

    /// The fields in order, in the styles of query parameters.
    public var fields: [RequestParameter] = []

    /// Creates a form without fields.
    public init() {}

    /// Appends a field. An absent value is not sent. Without `explode`, the style
    /// ``ParameterStyle/form`` explodes, and the other ones don't.
    public mutating func add(
        _ name: String, _ value: some ParameterValue, style: ParameterStyle = .form,
        explode: Bool? = nil
    ) {
        fields.append(.query(name, value, style: style, explode: explode))
    }

    /// - Throws: ``InvalidRequest`` for a number that is not finite, or a nested value.
    public func encoded() throws(InvalidRequest) -> HTTPBody {
        var writer = ParameterWriter()
        var separator = ParameterWriter.Separator.form
        for field in fields { try writer.pairs(field, .form, &separator) }
        return .bytes(writer.bytes, contentType: Self.contentType)
    }
}

extension FormBody: ExpressibleByDictionaryLiteral {
    /// Creates a form with fields in this order; those that are `nil` are left out.
    public init(dictionaryLiteral elements: (String, String?)...) {
        for (name, value) in elements { add(name, value) }
    }
}

extension FormBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The names of the fields. Values are left out, because they can be secrets.
    public var description: String { "FormBody(\(fields.map(\.name)))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["fields": fields.map(\.name)]) }
}
