import SDKMustache
import Testing

@Suite struct SettingsTests {
    static let data: MustacheValue = ["t": "<&>"]

    @Test func noEscape() throws {
        let settings = MustacheSettings(escape: .none)
        #expect(try render("{{t}}{{{t}}}", Self.data, settings: settings) == "<&><&>")
    }

    @Test func customEscape() throws {
        let settings = MustacheSettings(escape: .custom { "(\($0))" })
        #expect(try render("{{t}}{{{t}}}{{&t}}", Self.data, settings: settings) == "(<&>)<&><&>")
    }

    @Test func longTextIsEscapedWhole() throws {
        let text = String(repeating: "é<", count: 1_000)
        #expect(try render("{{.}}", .string(text)) == String(repeating: "é&lt;", count: 1_000))
    }

    @Test(arguments: [
        (["p": "{{>p}}"], "p", 100),
        (["p": "{{>q}}", "q": "x{{>p}}"], "p", 7),
        (["p": ""], "p", 0),
    ])
    func partialsThatIncludeOneAnotherEnd(partials: [String: String], name: String, limit: Int) {
        var settings = MustacheSettings()
        settings.partialDepth = limit
        let error = #expect(throws: MustacheError.self) {
            try render("{{>p}}", partials: partials, settings: settings)
        }
        guard case .partialTooDeep(_, limit)? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func templateThatIncludesItselfEnds() {
        let error = #expect(throws: MustacheError.self) { try render("a\n {{>main}}\n") }
        #expect(error?.description == "main:2:2: partial 'main' is nested deeper than 100")
    }

    @Test func partialsUpToTheLimit() throws {
        let settings = MustacheSettings(partialDepth: 2)
        let partials = ["p": "p{{>q}}", "q": "q"]
        #expect(try render("{{>p}}{{>p}}", partials: partials, settings: settings) == "pqpq")
    }

    @Test func deepSections() throws {
        let depth = 5_000
        let template =
            String(repeating: "{{#b}}", count: depth) + "in"
            + String(repeating: "{{/b}}", count: depth)
        #expect(try render(template, ["b": true]) == "in")
    }

    @Test func deepPartialsOverData() throws {
        var data: MustacheValue = ["l": []]
        for _ in 0..<500 { data = ["l": [data]] }
        let settings = MustacheSettings(partialDepth: 1_000)
        let text = try render(
            "{{>p}}", data, partials: ["p": "<{{#l}}{{>p}}{{/l}}>"], settings: settings)
        #expect(text == String(repeating: "<", count: 501) + String(repeating: ">", count: 501))
    }

    @Test func tasksShareALibrary() async throws {
        let library = try MustacheLibrary([
            MustacheTemplate("{{>p}}", name: "main"), MustacheTemplate("<{{n}}>", name: "p"),
        ])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try library.render("main", ["n": "\(number)"]) == "<\(number)>"
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    /// Whatever the source is, it compiles or fails; it never traps.
    @Test func anySourceIsHandled() throws {
        let parts = [
            "{{", "}}", "{", "}", "#", "^", "/", ">", "=", "!", "&", "a", ".", " ", "\n", "\r\n",
            "|", "é",
        ]
        var generator = SplitMix(state: 1)
        var compiled = 0
        for _ in 0..<5_000 {
            let length = Int.random(in: 0..<14, using: &generator)
            let source = (0..<length).compactMap { _ in parts.randomElement(using: &generator) }
            guard let template = try? MustacheTemplate(source.joined(), name: "a") else { continue }
            compiled += 1
            let settings = MustacheSettings(missing: .empty, partialDepth: 3)
            _ = try? MustacheLibrary([template]).render("a", ["a": [1, 2]], settings: settings)
        }
        #expect(compiled > 500)
    }
}
