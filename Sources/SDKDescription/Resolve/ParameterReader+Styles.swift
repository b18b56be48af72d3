import SDKDocument

extension ParameterReader {
    /// `style` and `explode`, or their defaults (OpenAPI 3.1 §4.8.12.2).
    func style(
        _ node: Node, location: API.Parameter.Location
    ) -> (API.Parameter.Style, explode: Bool) {
        var style = location.defaultStyle
        if let given = node["style"] {
            if let name = input.text(given), let known = API.Parameter.Style(rawValue: name),
                location.styles.contains(known)
            {
                style = known
                if known == .cookie {
                    input.reportLater("style: cookie", of: .openAPI32, at: given)
                }
            } else {
                input.report(.parameterStyle, at: given, [given.quoted, location.rawValue])
            }
        }
        guard let explode = node["explode"] else {
            return (style, style == .form || style == .cookie)
        }
        return (style, input.flag(explode))
    }

    /// What a Swagger 2.0 `collectionFormat` amounts to. Where there is no array it doesn't
    /// matter, and the location's defaults are given.
    func collectionStyle(
        _ node: Node, location: API.Parameter.Location
    ) -> (API.Parameter.Style, explode: Bool) {
        let style = location.defaultStyle
        guard node["type"]?.string == "array" else { return (style, style == .form) }
        let items = node["items"]
        // Some descriptions have it beside the items' type, where it says nothing.
        let misplaced = items?["type"]?.string == "array" ? nil : items?["collectionFormat"]
        guard let format = node["collectionFormat"] ?? misplaced else { return (style, false) }
        switch (input.text(format) ?? "", location) {
        case ("csv", _): return (style, false)
        case ("multi", .query): return (.form, true)
        case ("ssv", .query): return (.spaceDelimited, false)
        case ("tsv", .query): return (.tabDelimited, false)
        case ("pipes", .query): return (.pipeDelimited, false)
        // Nothing in the newer versions is the like of these, and Swagger 2.0 permits them.
        case ("ssv", _): return (.spaceDelimited, false)
        case ("tsv", _): return (.tabDelimited, false)
        case ("pipes", _): return (.pipeDelimited, false)
        default:
            input.report(.parameterStyle, at: format, [format.quoted, location.rawValue])
            return (style, false)
        }
    }
}

extension API.Parameter.Location {
    var defaultStyle: API.Parameter.Style {
        switch self {
        case .path, .header: .simple
        case .query, .querystring, .cookie: .form
        }
    }

    /// The styles that OpenAPI 3.1 §4.8.12.3 permits here.
    fileprivate var styles: [API.Parameter.Style] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .header: [.simple]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .querystring: []
        case .cookie: [.form, .cookie]
        }
    }
}
