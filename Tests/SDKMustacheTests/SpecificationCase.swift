import SDKMustache
import Testing

/// A template, what it is filled with, and what comes out under the specification's settings.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: MustacheValue
    let partials: [String: String]
    let expected: String

    init(
        _ name: String, _ template: String, _ data: MustacheValue,
        partials: [String: String] = [:], _ expected: String
    ) {
        self.name = name
        self.template = template
        self.data = data
        self.partials = partials
        self.expected = expected
    }

    init(
        _ name: String, _ template: String, partials: [String: String] = [:], _ expected: String
    ) {
        self.init(name, template, [:], partials: partials, expected)
    }

    var testDescription: String { name }

    func rendered() throws -> String {
        try render(template, data, partials: partials, settings: .specification)
    }
}
