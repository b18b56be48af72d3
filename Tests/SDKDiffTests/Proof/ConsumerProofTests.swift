import Foundation
import Testing

@testable import SDKDiff
@testable import SDKDocument

/// The verdict for Swift source is proved by a compiler: `make diff-proof` compiles what is written
/// here.
@Suite("Programs that use a library before and after a change")
struct ConsumerProofTests {
    @Test("A program uses what its library declares")
    func program() throws {
        let spec = SourceFile(
            path: "spec.json",
            bytes: Array(
                Sketch.property(#"{"type": "string", "enum": ["a", "b"]}"#, isRequired: false).utf8)
        )
        let text = try ConsumerProof.program(for: spec)
        for line in [
            "    _ = Thing()", "    _ = Thing(value: given(Thing.Value.self))",
            "    value.value = nil",
            "    if let read = value.value { take(Thing.Value.self, read) }",
            "    switch value {", "    case .a: break", "    default: break",
            "    let request: APIRequest<Thing> = ThingsAPI.Requests.listThings(body: given(Thing.self))",
            "    take(Thing.self, try await api.listThings(body: given(Thing.self)))",
        ] {
            #expect(text.split(separator: "\n").contains(line[...]), "\(line)")
        }
    }

    /// A rule whose change always comes with another one that breaks Swift source.
    private static let accompanied: Set<String> = [
        "content-type-removed", "path-removed", "service-removed", "response-content-added",
        "response-content-removed",
    ]

    @Test("Each rule has an example in which nothing else decides about Swift")
    func alone() throws {
        var proved: Set<String> = []
        for example in ChangeExample.all {
            let changes = try #require(Comparison.of(example.old, example.new)).changes
            let others = changes.filter {
                $0.rule.id != example.rule || $0.subject != example.subject
            }
            if example.swift == .major || !others.contains(where: { $0.swift == .major }) {
                proved.insert(example.rule)
            }
        }
        let missing = Set(ChangeRule.all.map(\.id)).subtracting(proved)
        #expect(missing.subtracting(Self.accompanied).sorted() == [])
    }

    @Test(
        "Write each example, and its reverse, for the compiler",
        .enabled(if: ProcessInfo.processInfo.environment["DIFF_PROOF"] != nil))
    func write() throws {
        let path = try #require(ProcessInfo.processInfo.environment["DIFF_PROOF"])
        var proof = ConsumerProof(folder: URL(fileURLWithPath: path))
        for (index, example) in ChangeExample.all.enumerated() {
            let old = SourceFile(path: "old.json", bytes: Array(example.old.utf8))
            let new = SourceFile(path: "new.json", bytes: Array(example.new.utf8))
            for (suffix, pair) in [("", (old, new)), ("-back", (new, old))] {
                let comparison = try #require(Comparison.of(pair.0, pair.1))
                let breaks = comparison.changes.contains { $0.swift == .major }
                let number = String(1000 + index).dropFirst()
                try proof.write(
                    "\(number)-\(example.rule)\(suffix)", old: pair.0, new: pair.1, breaks: breaks)
            }
        }
    }
}
