import SDKDocument

/// How names are spelled: words, case, legality, uniqueness.
///
/// Each name depends on its own wire name, and on others only when two of them come out the same.
/// Then the wire name that is spelled like the Swift name keeps it (else the one whose safe
/// spelling it is, else the first in code unit order), and the others are spelled closer to
/// the wire, so that no number is needed and no third name changes.
extension Namer {
    /// The longest name that is kept whole; longer ones are cut and told apart by a hash.
    package static let longestName = 120

    // MARK: - One name

    static func typeText(_ wire: String) -> String { typeText(wire, prefix: "Model") }

    /// - Parameter prefix: What stands before a name that has no capital to begin with.
    static func typeText(_ wire: String, prefix: String) -> String {
        let text = capital(wire, prefix: prefix)
        return ReservedWords.types.contains(text) ? text + "Model" : text
    }

    /// The text for a type within another type.
    static func nestedTypeText(_ wire: String) -> String {
        let text = capital(wire, prefix: "Value")
        return ReservedWords.nestedTypes.contains(text) ? text + "Value" : text
    }

    /// A name that begins with a capital: no member has one, and a member that is called like a type
    /// would stand for it in generated expressions.
    private static func capital(_ wire: String, prefix: String) -> String {
        let plain = Words.upperCamel(Words.split(wire))
        if plain.isEmpty { return shortened(prefix + IdentifierText.escaped(wire), of: wire) }
        return shortened(beginsWithCapital(plain) ? plain : prefix + plain, of: wire)
    }

    /// A name of a type that is spelled close to the wire.
    static func closeTypeText(_ name: String, prefix: String) -> String {
        if beginsWithCapital(name) { return name }
        return prefix + (name.utf8.first == 0x5F ? "" : "_") + name
    }

    static func beginsWithCapital(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return false }
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    package static func memberText(_ wire: String) -> String {
        legal(Words.lowerCamel(Words.split(wire)), of: wire, prefix: "_")
    }

    /// The member name of a value.
    static func valueText(_ wire: String) -> String {
        legal(Words.lowerCamel(Words.split(wire)), of: wire, prefix: "value")
    }

    /// The member name of a wire name in a type with members of its own; `suffix` keeps it apart from those.
    static func memberText(_ wire: String, besides members: Set<String>, suffix: String) -> String {
        apart(memberText(wire), from: members, suffix: suffix)
    }

    /// The same for the name of a value.
    static func valueText(_ wire: String, besides members: Set<String>, suffix: String) -> String {
        apart(valueText(wire), from: members, suffix: suffix)
    }

    private static func apart(
        _ text: String, from members: Set<String>, suffix: String
    ) -> String {
        let isTaken = ReservedWords.members.contains(text) || members.contains(text)
        return isTaken ? text + suffix : text
    }

    static func propertyText(_ wire: String) -> String {
        memberText(wire, besides: ReservedWords.modelMembers, suffix: "Value")
    }

    /// A property in capitals would stand for the type of that name in generated expressions.
    static func unlikeType(_ name: String) -> String {
        beginsWithCapital(name) ? name + "_" : name
    }

    private static func legal(_ plain: String, of wire: String, prefix: String) -> String {
        var text = plain
        guard let first = text.unicodeScalars.first else {
            return shortened(IdentifierText.escaped(wire), of: wire)
        }
        if IdentifierText.isDigit(first) { text = prefix + text }
        return shortened(text, of: wire)
    }

    static func shortened(_ text: String, of wire: String) -> String {
        guard text.utf8.count > longestName, text.unicodeScalars.count > longestName else {
            return text
        }
        let kept = String(text.unicodeScalars.prefix(longestName - 17))
        return kept + "_" + StableHash.hexadecimal(of: wire)
    }

    /// As much of a wire name as a name has room for, and one scalar more: what is spelled from it
    /// is cut where what is spelled from the whole would be.
    private static func head(of wire: String) -> String {
        guard wire.utf8.count > longestName else { return wire }
        return String(wire.unicodeScalars.prefix(longestName + 1))
    }

    // MARK: - Unique names

    /// Names for distinct wire names, in the order given.
    ///
    /// - Parameters:
    ///   - plain: The name that a wire name has when nothing stands in the way.
    ///   - taken: Names that are given away already.
    ///   - close: Changes a name that is spelled close to the wire, where such a name has limits.
    static func unique(
        _ wires: [String], plain: (String) -> String, taken: Set<String> = [],
        close: (String) -> String = { $0 }
    ) -> [String] {
        unique(wires, names: wires.map(plain), taken: taken, close: close)
    }

    /// - Parameter names: The name that each wire name has when nothing stands in the way.
    static func unique(
        _ wires: [String], names: [String], taken: Set<String>,
        close: (String) -> String = { $0 }
    ) -> [String] {
        var names = names
        var holders: [String: Int] = [:]
        holders.reserveCapacity(wires.count)
        var losers: [Int] = []
        for index in wires.indices {
            guard !taken.contains(names[index]) else {
                losers.append(index)
                continue
            }
            guard let holder = holders[names[index]] else {
                holders[names[index]] = index
                continue
            }
            if outranks(wires[index], wires[holder], for: names[index]) {
                holders[names[index]] = index
                losers.append(holder)
            } else {
                losers.append(index)
            }
        }
        guard !losers.isEmpty else { return names }
        let held = Set(holders.keys).union(taken)
        settle(losers, wires: wires, names: &names, held: held, close: close)
        return names
    }

    private static func settle(
        _ losers: [Int], wires: [String], names: inout [String], held: Set<String>,
        close: (String) -> String
    ) {
        var held = held
        // In code unit order, so that the order of the description doesn't matter.
        let sorted = losers.sorted { wires[$0].precedes(wires[$1]) }
        for index in sorted {
            let head = head(of: wires[index])
            let candidates = [
                IdentifierText.underscored(head), IdentifierText.escaped(head),
            ].map { close(shortened($0, of: wires[index])) }
            let free = candidates.first {
                !held.contains($0) && !ReservedWords.members.contains($0)
            }
            var name = free ?? names[index] + "_" + StableHash.hexadecimal(of: wires[index])
            while held.contains(name) { name += "_" }
            names[index] = name
            held.insert(name)
        }
    }

    private static func outranks(_ wire: String, _ other: String, for name: String) -> Bool {
        for spelled in [{ $0 }, { IdentifierText.escaped(head(of: $0)) }] as [(String) -> String] {
            let (isSpelled, isOtherSpelled) = (spelled(wire) == name, spelled(other) == name)
            if isSpelled != isOtherSpelled { return isSpelled }
        }
        return wire.precedes(other)
    }
}

/// A hash that is the same on every machine and in every run, as text for names.
package enum StableHash {
    package static func hexadecimal(of text: String) -> String {
        var digits: [UInt8] = []
        ContentHash(of: Array(text.utf8)).append(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }
}
