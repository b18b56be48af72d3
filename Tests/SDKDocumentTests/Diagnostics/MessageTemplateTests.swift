import Testing

@testable import SDKDocument

@Suite struct MessageTemplateTests {
    static let templates: [(template: String, arguments: [String], text: String)] = [
        ("", [], ""), ("plain", ["x"], "plain"), ("{0}", ["x"], "x"),
        ("a {1} b {0} c", ["x", "y"], "a y b x c"), ("{0}{0}", ["x"], "xx"),
        ("{0}", ["{1}", "y"], "{1}"), ("{0} {1}", ["x"], "x {1}"), ("{", [], "{"),
        ("{}", ["x"], "{}"), ("{x}", ["x"], "{x}"), ("{0", ["x"], "{0"), ("{{0}}", ["x"], "{x}"),
        ("é{0}é", ["ü"], "éüé"),
    ]

    @Test(arguments: templates)
    func fills(template: String, arguments: [String], text: String) {
        #expect(MessageTemplate(template).filled(with: arguments) == text)
    }
}
