import SDKDocument

extension Diagnostics {
    /// The diagnostics, with those that say the same of several operations or models of a file
    /// told once: at the first one, with a count.
    func folded() -> Diagnostics {
        struct Key: Hashable {
            let rule: Rule
            let file: String?
            let arguments: [String]
        }
        let all = sorted
        var counts: [Key: Int] = [:]
        func key(_ diagnostic: Diagnostic) -> Key {
            Key(
                rule: diagnostic.rule, file: diagnostic.location?.file,
                arguments: diagnostic.arguments)
        }
        for diagnostic in all { counts[key(diagnostic), default: 0] += 1 }
        var result = Diagnostics()
        for diagnostic in all {
            guard let count = counts.removeValue(forKey: key(diagnostic)) else { continue }
            guard count > 1 else {
                result.report(diagnostic)
                continue
            }
            let first = diagnostic.subject.map { "\($0) and " } ?? ""
            result.report(
                Diagnostic(
                    rule: diagnostic.rule, location: diagnostic.location,
                    pointer: diagnostic.pointer, subject: "\(first)\(count - 1) more",
                    arguments: diagnostic.arguments, related: diagnostic.related))
        }
        return result
    }
}
