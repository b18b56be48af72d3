/// A named value and its location in a request.
public struct RequestParameter: Hashable, Sendable {
    /// Where the parameter is sent.
    public enum Location: Hashable, Sendable {
        /// The four locations of an OpenAPI parameter.
        case path, query, header, cookie
    }

    /// The parameter's name in the API description.
    public var name: String
    /// Where the parameter is sent.
    public var location: Location
    /// The value.
    public var form: ParameterForm
    /// How lists and objects are written.
    public var style: ParameterStyle
    /// Whether each element of a list, or each entry of an object, is written separately.
    public var explode: Bool
    /// Whether reserved characters of RFC 3986 stay as they are in a query value. `#`, `[`, `]`,
    /// `&`, `+` and `%` are encoded all the same: they would change what the server reads.
    public var allowReserved: Bool

    /// Creates a parameter.
    ///
    /// - Parameters:
    ///   - location: where it is sent.
    ///   - name: its name in the API description.
    ///   - form: its value.
    ///   - style: how lists and objects are written.
    ///   - explode: whether each element of a list, or each entry of an object, is written
    ///     separately.
    ///   - allowReserved: whether the reserved characters of RFC 3986 section 2.2 are sent as they
    ///     are.
    public init(
        _ location: Location, _ name: String, _ form: ParameterForm, style: ParameterStyle,
        explode: Bool, allowReserved: Bool = false
    ) {
        self.name = name
        self.location = location
        self.form = form
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
    }
}

extension RequestParameter {
    /// Whether it has no name because it is the whole query.
    var isWholeQuery: Bool { name.isEmpty && style == .simple && location == .query }

    /// A value for `{name}` in the path. Absent or empty values are refused when the request is
    /// made.
    public static func path(
        _ name: String, _ value: some ParameterValue, style: ParameterStyle = .simple,
        explode: Bool = false
    ) -> RequestParameter {
        RequestParameter(.path, name, value.parameterForm, style: style, explode: explode)
    }

    /// A query parameter. An absent value, and a list or object without elements, is not sent; an
    /// empty text is sent as `name=`. Without `explode`, the style ``ParameterStyle/form`` explodes,
    /// and the other ones don't (OpenAPI 3.1, Parameter Object).
    public static func query(
        _ name: String, _ value: some ParameterValue, style: ParameterStyle = .form,
        explode: Bool? = nil, allowReserved: Bool = false
    ) -> RequestParameter {
        RequestParameter(
            .query, name, value.parameterForm, style: style, explode: explode ?? (style == .form),
            allowReserved: allowReserved)
    }

    /// The whole query, percent-encoded. An absent value is not sent.
    public static func queryString(_ value: some ParameterValue) -> RequestParameter {
        RequestParameter(.query, "", value.parameterForm, style: .simple, explode: false)
    }

    /// A header field, sent as it is, without percent-encoding.
    public static func header(
        _ name: String, _ value: some ParameterValue, style: ParameterStyle = .simple,
        explode: Bool = false
    ) -> RequestParameter {
        RequestParameter(.header, name, value.parameterForm, style: style, explode: explode)
    }

    /// A cookie, percent-encoded unless its style is ``ParameterStyle/cookie``. With explode each
    /// element is a cookie of its own.
    public static func cookie(
        _ name: String, _ value: some ParameterValue, style: ParameterStyle = .form,
        explode: Bool = true
    ) -> RequestParameter {
        RequestParameter(.cookie, name, value.parameterForm, style: style, explode: explode)
    }
}
