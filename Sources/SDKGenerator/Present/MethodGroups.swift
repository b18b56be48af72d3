/// Shares the methods of a large service among files, so that none is too long to read or compile.
///
/// A method's file depends on the words of its name: those with the same words after the verb stand
/// together, and only a group that is itself too large is divided by the next word.
enum MethodGroups {
    /// A file: the words that its methods have in common, joined; empty for the service's own file.
    struct Group: Sendable {
        var name: String
        var methods: [Method]
    }

    /// The most methods that one file holds where their names allow it.
    static let limit = 80
    /// A group with fewer stays in the file that it came from.
    private static let least = 8

    static func split(_ methods: [Method]) -> [Group] {
        guard methods.count > limit else { return [Group(name: "", methods: methods)] }
        let worded = methods.map { method in
            // The verb says little about what a method is about.
            (
                words: Words.split(method.name.text).dropFirst().map { CaseStyle.upperCamel([$0]) },
                method: method
            )
        }
        return split(worded, depth: 0, name: "").sorted {
            $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
    }

    private static func split(
        _ methods: [(words: [String], method: Method)], depth: Int, name: String
    ) -> [Group] {
        guard methods.count > limit, depth < 12 else {
            return [Group(name: name, methods: methods.map(\.method))]
        }
        var groups: [String: [(words: [String], method: Method)]] = [:]
        for method in methods {
            groups[method.words.indices.contains(depth) ? method.words[depth] : "", default: []]
                .append(method)
        }
        var rest: [(words: [String], method: Method)] = []
        var result: [Group] = []
        for (word, members) in groups {
            if word.isEmpty || members.count < least {
                rest += members
            } else {
                // A word that all have in common tells nothing.
                let isCommon = members.count == methods.count
                result += split(members, depth: depth + 1, name: isCommon ? name : name + word)
            }
        }
        if !rest.isEmpty {
            let sorted = rest.map(\.method).sorted {
                $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8)
            }
            result.append(Group(name: name, methods: sorted))
        }
        return merged(result)
    }

    /// Groups of one name put together.
    private static func merged(_ groups: [Group]) -> [Group] {
        var result: [Group] = []
        for group in groups {
            if let index = result.firstIndex(where: { $0.name == group.name }) {
                result[index].methods = (result[index].methods + group.methods).sorted {
                    $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8)
                }
            } else {
                result.append(group)
            }
        }
        return result
    }
}
