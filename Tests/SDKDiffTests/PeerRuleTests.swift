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
        "Each has a rule of ours that can give the verdict", arguments: PeerRule.all.map(\.pattern))
    func verdicts(_ pattern: String) throws {
        let peer = try #require(PeerRule.all.first { $0.pattern == pattern })
        guard let id = peer.rule else { return }
        let rule = try #require(ChangeRule.named(id))
        var possible: Set<Verdict> = []
        let directions: [Directions] =
            pattern.hasPrefix("request") || pattern.hasPrefix("new")
            ? [.request, .response]
            : pattern.hasPrefix("response") ? [.response, []] : [.both, []]
        for directions in directions {
            for demands in [true, false] {
                for changes in [true, false] {
                    var context = ChangeContext(directions)
                    context.demandsOnWire = demands
                    context.changesSwiftType = changes
                    possible.insert(rule.wireVerdict(context))
                }
            }
        }
        if pattern.contains("{request,response}") {
            possible.insert(rule.wireVerdict(ChangeContext(.both)))
        }
        #expect(possible.contains(peer.wire), "\(id): \(possible)")
    }

    @Test("Each difference of the verdicts has a reason, and nothing else has")
    func reasons() {
        for peer in PeerRule.all {
            let differs = peer.breaks != (peer.wire == .major)
            #expect(differs == (peer.reason != nil), "\(peer.pattern)")
        }
    }
}
