import Foundation
import SDKEmission
import SDKGenerator
import Testing

/// docs/architecture.md says which targets there are and what each imports, as Package.swift does,
/// and which stages a run has.
@Suite struct ArchitectureTests {
    private static func text(_ path: String) throws -> String {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func targetsAndImports() throws {
        let declared = try targets()
        // | `target` | `import`, `import` | what it is |
        let row = try Regex<(Substring, Substring, Substring)>(#"\n\| `(\w+)` \|([^|]*)\|"#)
        let page = try Self.text("docs/architecture.md")
        let described = Self.section("## Targets", of: page).matches(of: row).map {
            ($0.output.1, names(in: $0.output.2))
        }
        #expect(Set(declared.map(\.0)) == Set(described.map(\.0)))
        for (name, imports) in described {
            #expect(declared.first { $0.0 == name }?.1 == imports, "\(name)")
        }
    }

    @Test("A package with copies of the runtime has its targets as this one has them")
    func copiedTargets() throws {
        let declared = try targets()
        for target in RuntimeTarget.allCases {
            let imports = try #require(declared.first { $0.name == target.name }).imports
            #expect(imports == Set(target.dependencies.map { $0.name[...] }), "\(target)")
        }
    }

    @Test func stages() throws {
        let page = try Self.text("docs/architecture.md")
        let rows = Self.section("## The pipeline", of: page).matches(of: /\n\| (\w+) \| .*→/)
        let names = rows.dropFirst().map { String($0.output.1) }
        #expect(names == Pipeline.Stage.allCases.map(\.rawValue))
    }

    /// The targets of Package.swift that are no tests.
    private func targets() throws -> [(name: Substring, imports: Set<Substring>)] {
        let target = try Regex<(Substring, Substring, Substring?)>(
            #"[tT]arget\(\s*name: "(SDK\w+|sdkgen)"(?:,\s*dependencies: \[([^\]]*)\])?"#)
        return try Self.text("Package.swift").matches(of: target)
            .filter { !$0.output.1.hasSuffix("Tests") }
            .map { ($0.output.1, names(in: $0.output.2 ?? "")) }
    }

    private static func section(_ heading: String, of page: String) -> String {
        let rest = page.components(separatedBy: heading).dropFirst().first ?? ""
        return rest.components(separatedBy: "\n## ").first ?? ""
    }

    private func names(in list: Substring) -> Set<Substring> {
        Set(list.matches(of: /\w+/).map(\.output))
    }
}
