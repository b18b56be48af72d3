import SDKMustache
import Testing

/// Renders a template named `main`.
func render(
    _ template: String, _ data: MustacheValue = [:], partials: [String: String] = [:],
    settings: MustacheSettings = MustacheSettings()
) throws(MustacheError) -> String {
    var templates = [try MustacheTemplate(template, name: "main")]
    for (name, source) in partials {
        templates.append(try MustacheTemplate(source, name: name))
    }
    return try MustacheLibrary(templates).render("main", data, settings: settings)
}
