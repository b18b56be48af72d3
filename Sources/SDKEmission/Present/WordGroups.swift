/// Shares named things among files, so that none is too long to read or compile, and few are short.
///
/// A thing's file depends on the words of its name: those that begin with the same words stand
/// together, and only a group that is itself too large is divided by the next word, or by the next
/// word's first letters where few things share it (`OthersA`: no file is called by a letter alone).
struct WordGroups<Item> {
    /// A file: the words that its things have in common, joined.
    struct Group {
        var name: String
        var items: [Item]
    }

    struct Member {
        var words: [String]
        var item: Item
        /// What it adds to a file, in the unit of `limit`.
        var weight = 1
    }

    /// The most that one file holds, where names allow it.
    var limit: Int
    /// What a word needs for a file of its own.
    var least: Int
    /// Whether there is a file without a name, for what has no other.
    var hasHead = true

    private static var deepest: Int { 12 }

    /// The groups, in no order.
    func split(_ members: [Member]) -> [Group] { Self.merged(split(members, depth: 0, name: "")) }

    /// The groups of members that have their first `depth` words in common.
    private func split(_ members: [Member], depth: Int, name: String) -> [Group] {
        let isNamed = hasHead || !name.isEmpty
        let fits = weight(members) <= limit || depth == Self.deepest
        if isNamed, fits { return [Group(name: name, items: members.map(\.item))] }
        var parts: [String: [Member]] = [:]
        for member in members { parts[member.word(depth), default: []].append(member) }
        var rest = parts.removeValue(forKey: "") ?? []
        let small = parts.filter { weight($0.value) < least }
        var groups: [Group] = []
        let few = small.values.flatMap { $0 }
        if isNamed, weight(rest) + weight(few) <= limit {
            rest += few
        } else {
            groups += lettered(few, depth: depth, name: name, count: 1)
        }
        if !rest.isEmpty { groups.append(Group(name: name, items: rest.map(\.item))) }
        for (word, part) in parts where small[word] == nil {
            // A word that all have in common tells nothing.
            let isCommon = part.count == members.count
            groups += split(part, depth: depth + 1, name: isCommon && isNamed ? name : name + word)
        }
        return groups
    }

    /// Words that few members have, by their first letters: by one, and by more where one is too
    /// many.
    private func lettered(
        _ members: [Member], depth: Int, name: String, count: Int
    ) -> [Group] {
        Dictionary(grouping: members) { String($0.word(depth).prefix(count)) }
            .flatMap { letters, members in
                // A word that has no further letter can't be divided.
                let isWhole = members.allSatisfy { $0.word(depth) == letters }
                guard weight(members) > limit else {
                    return [Group(name: name + "Others" + letters, items: members.map(\.item))]
                }
                if isWhole { return [Group(name: name + letters, items: members.map(\.item))] }
                return lettered(members, depth: depth, name: name, count: count + 1)
            }
    }

    private func weight(_ members: [Member]) -> Int { members.reduce(0) { $0 + $1.weight } }

    /// Groups of one name put together.
    private static func merged(_ groups: [Group]) -> [Group] {
        Dictionary(grouping: groups, by: \.name).map { name, groups in
            Group(name: name, items: groups.flatMap(\.items))
        }
    }
}

extension WordGroups.Member {
    /// The word at a place; empty when the name has fewer.
    fileprivate func word(_ depth: Int) -> String {
        words.indices.contains(depth) ? words[depth] : ""
    }
}
