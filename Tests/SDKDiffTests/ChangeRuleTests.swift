import Testing

@testable import SDKDiff

@Suite("Rules of the comparison")
struct ChangeRuleTests {
    @Test("Ids are unique, in kebab-case, and say in one sentence what is checked")
    func table() {
        #expect(Set(ChangeRule.all.map(\.id)).count == ChangeRule.all.count)
        for rule in ChangeRule.all {
            #expect(rule.id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
            #expect(rule.summary.hasSuffix("."))
            #expect(!rule.message.isEmpty)
        }
    }

    @Test("Each rule has an inverse that leads back to it")
    func inverses() {
        for rule in ChangeRule.all {
            #expect(ChangeRule.named(rule.inverse)?.inverse == rule.id, "\(rule.id)")
        }
    }

    @Test("Each rule has an example")
    func examples() {
        let missing = Set(ChangeRule.all.map(\.id)).subtracting(ChangeExample.all.map(\.rule))
        #expect(missing.isEmpty)
    }

    @Test("An example gives its change with its verdicts", arguments: ChangeExample.all)
    func example(_ example: ChangeExample) throws {
        let comparison = try #require(Comparison.of(example.old, example.new))
        let found = comparison.changes.filter {
            $0.rule.id == example.rule && $0.subject == example.subject
        }
        let change = try #require(
            found.first, "\(comparison.changes.map { "\($0.rule.id) \($0.subject)" })")
        #expect(found.count == 1)
        #expect(change.wire == example.wire)
        #expect(change.swift == example.swift)
        let isFilled = !(0...9).contains { change.message.contains("{\($0)}") }
        #expect(isFilled, "\(change.message)")
        let hasNoLocation = change.subject == "info" || change.subject.hasPrefix("tag:")
        #expect(change.old != nil || change.new != nil || hasNoLocation)
    }

    @Test("The other way round, an example gives the inverse", arguments: ChangeExample.all)
    func swapped(_ example: ChangeExample) throws {
        let there = try #require(Comparison.of(example.old, example.new))
        let back = try #require(Comparison.of(example.new, example.old))
        let expected = there.changes.map { $0.rule.inverse }.sorted()
        #expect(back.changes.map(\.rule.id).sorted() == expected)
    }

    @Test("Nothing changes between a description and itself", arguments: ChangeExample.all)
    func same(_ example: ChangeExample) throws {
        #expect(try #require(Comparison.of(example.old, example.old)).changes.isEmpty)
        #expect(try #require(Comparison.of(example.new, example.new)).changes.isEmpty)
    }

    @Test("A change has the same id whatever else changes")
    func stableIDs() throws {
        let old = Sketch.property(#"{"type": "string"}"#)
        let one = Sketch.property(#"{"type": "boolean"}"#)
        let more = Sketch.property(#"{"type": "boolean"}"#, others: #""Other": {"type": "object"}"#)
        let few = try #require(Comparison.of(old, one)).changes.map(\.id)
        let many = try #require(Comparison.of(old, more)).changes.map(\.id)
        #expect(few.count == 1)
        #expect(many.count == 2)
        #expect(Set(few).isSubset(of: many))
    }
}
