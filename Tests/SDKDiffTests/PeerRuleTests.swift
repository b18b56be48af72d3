import Testing

@testable import SDKDiff

@Suite("Rules of another comparison")
struct PeerRuleTests {
    @Test("Each id is there once, and the known ones are")
    func ids() {
        let ids = PeerRule.all.flatMap(\.ids)
        let counts = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }
        #expect(counts.keys.sorted() == [])
        #expect(ids.count >= 420)
    }

    @Test(
        "A pair for each id gives the rule and the verdict, and no worse one",
        arguments: PeerRule.all)
    func pairs(_ peer: PeerRule) throws {
        for id in peer.ids where !PeerRule.unpaired.contains(id) {
            let pair = try #require(PeerPair(for: id), "\(id)")
            let changes = try #require(Comparison.of(pair.old, pair.new), "\(id)").changes
            let found = changes.filter { $0.rule.id == peer.rule }
            #expect(
                found.contains { $0.wire == peer.wire }
                    && changes.allSatisfy { $0.wire <= peer.wire },
                "\(id): \(changes.map { "\($0.rule.id) \($0.subject) \($0.wire)" })")
        }
    }

    @Test("Only what is no change of a description has no pair")
    func unpaired() {
        #expect(PeerRule.unpaired.isSubset(of: PeerRule.all.flatMap(\.ids)))
        #expect(
            PeerRule.all.flatMap(\.ids).filter { PeerPair(for: $0) == nil }.sorted()
                == PeerRule.unpaired.sorted())
    }

    @Test("Each difference of the verdicts has a reason, and nothing else has")
    func reasons() {
        for peer in PeerRule.all {
            let differs = peer.breaks != (peer.wire == .major)
            #expect(differs == (peer.reason != nil), "\(peer.pattern)")
        }
    }
}
