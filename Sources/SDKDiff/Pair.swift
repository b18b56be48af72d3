import SDKDocument

/// A part of the old description and the part of the new one that it is compared with.
struct Pair<Part> {
    let old: Part
    let new: Part

    init(_ old: Part, _ new: Part) {
        self.old = old
        self.new = new
    }

    func map<Made>(_ make: (Part) throws -> Made) rethrows -> Pair<Made> {
        Pair<Made>(try make(old), try make(new))
    }

    var both: [Part] { [old, new] }
}

extension Pair: Sendable where Part: Sendable {}

extension Pair where Part: Equatable {
    var differs: Bool { old != new }
}

extension Pair where Part == Bool {
    /// Whether something became true.
    var isNew: Bool { new && !old }
}

/// The parts of two lists, matched by a key. Of several parts with one key the first is matched.
struct Matching<Part> {
    private(set) var removed: [Part] = []
    private(set) var common: [Pair<Part>] = []
    private(set) var added: [Part] = []

    /// - Parameter old: The key of a part of the old list, if it is made in another way.
    init<Key: Hashable>(
        _ lists: Pair<[Part]>, by key: (Part) -> Key, old: ((Part) -> Key)? = nil
    ) {
        func oldKey(_ part: Part) -> Key { old?(part) ?? key(part) }
        // Nearly always both lists have the same keys in the same order: no dictionary is needed.
        if lists.old.count == lists.new.count,
            zip(lists.old, lists.new).allSatisfy({ oldKey($0) == key($1) })
        {
            common = zip(lists.old, lists.new).map { Pair($0, $1) }
            return
        }
        let others = Dictionary(lists.new.map { (key($0), $0) }) { first, _ in first }
        var seen: Set<Key> = []
        for part in lists.old {
            let key = oldKey(part)
            let isFirst = seen.insert(key).inserted
            if let other = others[key] {
                if isFirst { common.append(Pair(part, other)) }
            } else {
                removed.append(part)
            }
        }
        added = lists.new.filter { !seen.contains(key($0)) }
    }
}

extension Matching where Part == String {
    /// Names of the wire, matched by their bytes.
    init(_ names: Pair<[String]>) { self.init(names, by: WireName.init) }
}
