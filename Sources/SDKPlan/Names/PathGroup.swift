/// What operations without tags are grouped by.
enum PathGroup {
    /// The first segment of a path that says what it is about: neither `api`, `rest` or a version, nor a
    /// parameter alone. Of `users.list`, `Users({id})` and `projects:search` it is what stands before the
    /// mark. nil where no segment says anything.
    static func name(of path: String) -> String? {
        let path = path.prefix { $0 != "?" && $0 != "#" }
        for segment in path.split(separator: "/") {
            guard !isVersion(segment) else { continue }
            let name = segment.drop { $0 == "." }.prefix { !marks.contains($0) }
            guard !Words.split(String(name)).isEmpty, !hollow.contains(name.lowercased()) else {
                continue
            }
            return String(name)
        }
        return nil
    }

    /// What ends the part of a segment that says something.
    private static let marks: Set<Character> = [".", ":", ";", "(", "{"]
    /// Segments that begin the paths of whole APIs.
    private static let hollow: Set<String> = ["api", "rest"]

    /// `v1`, `V2.1`, `v1beta2`, `2.0`, `2024-01-01`.
    private static func isVersion(_ segment: Substring) -> Bool {
        var rest = segment.lowercased()[...]
        if rest.first == "v" { rest.removeFirst() }
        guard rest.first.map(isDigit) == true else { return false }
        rest = rest.drop { isDigit($0) || [".", "-", "_"].contains($0) }
        if let stage = ["alpha", "beta", "preview", "rc"].first(where: rest.hasPrefix) {
            rest = rest.dropFirst(stage.count)
        }
        return rest.allSatisfy(isDigit)
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
