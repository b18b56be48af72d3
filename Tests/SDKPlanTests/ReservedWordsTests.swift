import Foundation
import Samples
import Testing

@testable import SDKPlan

@Suite struct ReservedWordsTests {
    @Test("The runtime's public types are those in its sources")
    func runtimeTypes() throws {
        var found: Set<String> = []
        for target in ["SDKRuntime", "SDKLogin", "SDKLogging", "SDKConfiguration"] {
            let sources = Repository.root.appendingPathComponent("Sources/" + target)
                .resolvingSymlinksInPath()
            let files = try #require(FileManager.default.enumerator(atPath: sources.path))
            for case let path as String in files where path.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
                found.formUnion(text.split(separator: "\n").compactMap(Self.publicType))
            }
        }
        #expect(ReservedWords.runtimeTypes == found)
    }

    /// The type that a line at the left margin declares.
    private static func publicType(_ line: Substring) -> String? {
        guard line.hasPrefix("public ") else { return nil }
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        let kinds: Set = ["struct", "enum", "protocol", "class", "actor", "typealias"]
        let modifiers: Set = ["public", "final", "indirect"]
        guard let kind = words.firstIndex(where: { !modifiers.contains($0) }),
            kinds.contains(words[kind]), kind + 1 < words.count
        else { return nil }
        return words[kind + 1]
    }

    @Test("Words that no member can have are no identifiers to the namer either")
    func members() {
        let names = Namer.unique(
            ["a", "A"], plain: { _ in "a" }, taken: ReservedWords.members)
        #expect(ReservedWords.members.isDisjoint(with: names))
    }
}
