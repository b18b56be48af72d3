import Testing

@testable import SDKDocument

/// Every rule about a description or a configuration has a case that triggers it.
@Suite struct RuleCoverageTests {
    @Test("Each rule has a case")
    func eachRuleIsTriggered() {
        let triggered = Set(
            GoldenCase.outcomes.values.flatMap { $0.diagnostics.sorted.map(\.rule) })
        let missing = Self.rules.subtracting(triggered).map(\.id).sorted()
        #expect(missing.isEmpty, "no case triggers \(missing)")
    }

    /// All rules but those about what is on disk, about pages and ignore lists, which no case can have.
    private static let rules = Set(
        Rule.json + Rule.resolve + Rule.select + Rule.configuration + Rule.plan + Rule.emission)
}
