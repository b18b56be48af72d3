import SDKMustache
import Testing

/// Templates that would go on for ages, or write without end.
@Suite struct LimitTests {
    private static let list = MustacheValue.list((0..<100).map { .string("\($0)") })

    @Test func stepsOfSections() {
        let settings = MustacheSettings(maximumSteps: 1_000)
        let template = "\n{{#a}}{{#b}}x{{/b}}{{/a}}"
        let error = #expect(throws: MustacheError.self) {
            try render(template, ["a": Self.list, "b": Self.list], settings: settings)
        }
        #expect(error?.description == "main:2:13: rendering takes more than 1000 steps")
    }

    /// Each partial includes the next one twice: the depth is small, the work is not.
    @Test func stepsOfPartials() {
        var partials = ["p60": "x"]
        for level in 0..<60 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        let error = #expect(throws: MustacheError.self) {
            try render(
                "{{>p0}}", partials: partials, settings: MustacheSettings(maximumSteps: 9_999))
        }
        #expect(error?.reason == .tooManySteps(limit: 9_999))
        #expect(error?.reason.isExhaustion == true)
    }

    /// To go into a partial and back is more work than a tag.
    @Test func aPartialCountsForTwentyMore() throws {
        let template = String(repeating: "{{>p}}", count: 10)
        let partials = ["p": "{{a}}"]
        func render(steps: Int) throws -> String {
            try SDKMustacheTests.render(
                template, ["a": "b"], partials: partials,
                settings: MustacheSettings(maximumSteps: steps))
        }
        #expect(try render(steps: 300) == String(repeating: "b", count: 10))
        #expect(throws: MustacheError.self) { try render(steps: 200) }
    }

    @Test(arguments: ["{{a}}{{a}}", "{{a}}0123456789", "{{#l}}{{.}}0{{/l}}", "{{>p}}"])
    func output(template: String) {
        let error = #expect(throws: MustacheError.self) {
            try render(
                template, ["a": "0123456789", "l": Self.list], partials: ["p": "0123456789abcdef"],
                settings: MustacheSettings(maximumOutput: 15))
        }
        #expect(error?.reason == .outputTooLong(limit: 15))
    }

    @Test func whatIsWithinTheLimitsIsRendered() throws {
        let settings = MustacheSettings(maximumOutput: 15, maximumSteps: 5)
        #expect(
            try render("{{#a}}{{a}}12345{{/a}}", ["a": "0123456789"], settings: settings).count
                == 15)
    }
}
