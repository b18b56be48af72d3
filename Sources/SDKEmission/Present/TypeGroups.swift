import SDKDocument
import SDKPlan

/// Shares the types of a library among files: a file each, or by the beginnings of their names
/// where there are many. The compiler reads all files of a module for each file that it compiles, so
/// that thousands of small ones take more than twice as long as hundreds.
enum TypeGroups {
    struct Group: Sendable {
        var stem: String
        var types: [TypeDeclaration]
    }

    /// The most types that get a file each, where nothing else was asked for.
    static let mostSeparate = 500
    /// About how many lines a file of several types has at most.
    private static let lines = 2_000
    /// Types of one first word that have fewer share their file with others.
    private static let least = 300

    static func groups(_ types: [TypeDeclaration], layout: ModelFiles?) -> [Group] {
        switch layout ?? (types.count > mostSeparate ? .grouped : .separate) {
        case .separate:
            let stems = FileName.stems(for: types.map(\.name.text))
            return zip(types, stems).map { Group(stem: $1, types: [$0]) }
        case .grouped:
            return grouped(types)
        }
    }

    private static func grouped(_ types: [TypeDeclaration]) -> [Group] {
        let members = types.map { type in
            let words = fileWords(type.name.text)
            return WordGroups<TypeDeclaration>.Member(
                words: words.isEmpty ? [type.name.text] : words, item: type, weight: weight(type))
        }
        let groups = WordGroups(limit: lines, least: least, hasHead: false).split(members)
            .sorted { $0.name.precedes($1.name) }
        return zip(groups, FileName.stems(for: groups.map(\.name))).map { group, stem in
            Group(
                stem: stem,
                types: group.items.sorted { $0.name.text.precedes($1.name.text) })
        }
    }

    /// The words of a name; a first one of one letter goes with the next (`OAuth`).
    private static func fileWords(_ name: String) -> [String] {
        var words = Words.split(name).map { Words.upperCamel([$0]) }
        if words.count > 1, words[0].count == 1 { words[0] += words.remove(at: 1) }
        return words
    }

    /// About how many lines a type becomes.
    private static func weight(_ type: TypeDeclaration) -> Int {
        let own =
            switch type.kind {
            case .model(let model): 24 + model.properties.count * 9
            case .enumeration(let enumeration): 6 + enumeration.values.count * 2
            case .union(let union): 24 + union.alternatives.count * 4 + union.shared.count * 2
            case .multipart(let parts): 20 + parts.count * 6
            case .headers(let headers): 12 + headers.count * 6
            case .events(let events): 18 + events.count * 5
            case .alias: 4
            }
        return type.nested.reduce(own) { $0 + weight($1) }
    }
}
