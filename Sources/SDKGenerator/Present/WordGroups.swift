/// Shares named things among files, so that none is too long to read or compile.
///
/// A thing's file depends on the words of its name: those that begin with the same words stand
/// together, and only a group that is itself too large is divided by the next word.
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
    /// A group with less stays in the file that it came from, if that has room.
    var least: Int

    private static var deepest: Int { 12 }

    /// The groups of members that have their first `depth` words in common, in no order.
    func split(_ members: [Member], depth: Int = 0, name: String = "") -> [Group] {
        guard weight(members) > limit, depth < Self.deepest else {
            return [Group(name: name, items: members.map(\.item))]
        }
        var parts: [String: [Member]] = [:]
        for member in members {
            let word = member.words.indices.contains(depth) ? member.words[depth] : ""
            parts[word, default: []].append(member)
        }
        var small = parts.filter { !$0.key.isEmpty && weight($0.value) < least }
        let room = limit - weight(parts[""] ?? [])
        if small.values.reduce(0, { $0 + weight($1) }) > room { small = [:] }
        let rest = (parts[""] ?? []) + small.values.joined()
        var groups = rest.isEmpty ? [] : [Group(name: name, items: rest.map(\.item))]
        for (word, part) in parts where !word.isEmpty && small[word] == nil {
            // A word that all have in common tells nothing.
            let isCommon = part.count == members.count
            groups += split(part, depth: depth + 1, name: isCommon ? name : name + word)
        }
        return Self.merged(groups)
    }

    private func weight(_ members: [Member]) -> Int { members.reduce(0) { $0 + $1.weight } }

    /// Groups of one name put together.
    static func merged(_ groups: [Group]) -> [Group] {
        var places: [String: Int] = [:]
        var result: [Group] = []
        for group in groups {
            if let place = places[group.name] {
                result[place].items += group.items
            } else {
                places[group.name] = result.count
                result.append(group)
            }
        }
        return result
    }
}
