import Testing

@testable import SDKEmission

@Suite struct HeadingAnchorTests {
    @Test("Anchors are GitHub's, and each is one heading's")
    func anchors() {
        var anchors = HeadingAnchors()
        let plain = ["getThing", "A.B", "Error responses", "a_b", "a-1"].map { anchors.add($0) }
        #expect(plain.map(\.id) == ["getthing", "ab", "error-responses", "a_b", "a-1"])
        #expect(!plain.contains { $0.isExplicit })
        let others = ["GetThing", "größe", "🚀", ""].map { anchors.add($0) }
        #expect(others.allSatisfy { $0.isExplicit })
        #expect(Set(others.map(\.id)).count == others.count)
    }
}
