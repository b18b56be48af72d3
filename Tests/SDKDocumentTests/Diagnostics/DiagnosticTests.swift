import Testing

@testable import SDKDocument

@Suite struct DiagnosticTests {
    static let location = SourceLocation(file: "Spec/x.json", line: 120, column: 17)
    static let rule = Rule(
        id: "test-rule", severity: .error, summary: "A test.", message: "no '{0}' here",
        hint: "write '{1}'")

    @Test func rendersEverything() {
        let diagnostic = Diagnostic(
            rule: Self.rule, location: Self.location, pointer: "/a/b", subject: "OAuthClient.state",
            arguments: ["x", "y"],
            related: [
                RelatedLocation(
                    label: "first given here",
                    location: SourceLocation(file: "Spec/y.json", line: 1, column: 2))
            ])
        #expect(
            diagnostic.rendered() == """
                Spec/x.json:120:17: error: OAuthClient.state: no 'x' here [test-rule]
                    at: /a/b
                    hint: write 'y'
                    note: Spec/y.json:1:2: first given here
                """)
    }

    @Test func leavesOutWhatIsAbsent() {
        #expect(
            Diagnostic(rule: Self.rule, arguments: ["x"]).rendered()
                == "error: no 'x' here [test-rule]")
        #expect(Diagnostic(rule: Self.rule, arguments: ["x", ""]).hint == nil)
    }

    @Test func hostileTextStaysOnItsLine() {
        let hostile = "a\n\u{1B}[2J\u{202E}{1}"
        let diagnostic = Diagnostic(
            rule: Self.rule,
            location: SourceLocation(file: "x\ny.json", line: 1, column: 1), pointer: "/\n\u{1B}",
            subject: hostile, arguments: [hostile, hostile])
        let lines = diagnostic.rendered().split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropFirst().first == "    at: /\\u{000A}\\u{001B}")
        #expect(lines.count == 3)
        let harmless = "a\\u{000A}\\u{001B}[2J\\u{202E}{1}"
        #expect(
            lines.first
                == "x\\u{000A}y.json:1:1: error: \(harmless): no '\(harmless)' here [test-rule]")
    }

    @Test func orderDependsOnTheDiagnosticsAlone() {
        let other = Rule(id: "a-rule", severity: .warning, summary: "A test.", message: "{0}")
        var found = [
            Diagnostic(rule: Self.rule, arguments: ["no location"]),
            Diagnostic(rule: other, location: Self.location, arguments: ["1"]),
            Diagnostic(rule: other, location: Self.location, arguments: ["2"]),
            Diagnostic(rule: other, location: Self.location, subject: "s", arguments: ["1"]),
            Diagnostic(rule: Self.rule, location: Self.location, arguments: ["0"]),
            Diagnostic(
                rule: other, location: SourceLocation(file: "Spec/x.json", line: 121, column: 1)),
            Diagnostic(rule: other, location: SourceLocation(file: "z", line: 1, column: 1)),
        ]
        let expected = found
        for _ in 0..<20 {
            found.shuffle()
            var diagnostics = Diagnostics()
            for diagnostic in found { diagnostics.report(diagnostic) }
            #expect(diagnostics.sorted == expected)
        }
    }

    @Test func collectsAndCounts() {
        let warning = Rule(id: "a-rule", severity: .warning, summary: "A test.", message: "m")
        var diagnostics = Diagnostics()
        #expect(diagnostics.isEmpty && !diagnostics.hasErrors && diagnostics.rendered() == "")
        diagnostics.report(warning, at: Self.location)
        diagnostics.report(warning, at: Self.location)
        #expect(diagnostics.count(of: .warning) == 1 && !diagnostics.hasErrors)
        var others = Diagnostics()
        others.report(Self.rule, at: nil, subject: "s", "x", "y")
        others.report(warning, at: Self.location)
        diagnostics.report(others)
        #expect(diagnostics.sorted.count == 2 && diagnostics.hasErrors)
        #expect(diagnostics.count(of: .error) == 1 && diagnostics.count(of: .note) == 0)
    }

    @Test func reportsNodes() throws {
        let root = try DocumentReading("{\"a\":\n [1]}").root()
        var diagnostics = Diagnostics()
        diagnostics.report(Self.rule, at: try #require(root["a"]?[0]), "x")
        #expect(
            diagnostics.rendered()
                == "spec.json:2:3: error: no 'x' here [test-rule]\n    at: /a/0\n")
    }
}
