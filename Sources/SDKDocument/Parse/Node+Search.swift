/// Searches that are made for each of very many values, so that they make no strings.
extension Node {
    /// The value of an object's only member, if that has this key.
    package func soleMember(_ key: String) -> Node? {
        guard kind == .object, count == 1 else { return nil }
        return self[key]
    }

    /// The member that a string names by what follows a prefix, `#/definitions/Name`.
    ///
    /// - Returns: `nil` also for a name that has escapes, or a `/`, `%` or `~`, which may stand for
    ///   another one.
    package func member(namedBy string: Node, after prefix: [UInt8]) -> Node? {
        let record = string.record
        guard string.storage === storage, string.kind == .string, kind == .object,
            !record.hasEscapes, record.length > prefix.count
        else { return nil }
        let found = storage.withText(of: record) { text in
            let head = UnsafeRawBufferPointer(rebasing: text[..<prefix.count])
            let name = UnsafeRawBufferPointer(rebasing: text[prefix.count...])
            let isPlain = name.allSatisfy { $0 != 0x2F && $0 != 0x25 && $0 != 0x7E }
            guard isPlain, prefix.withUnsafeBytes({ KeyBytes.areEqual(head, $0) }) else {
                return nil as UInt32?
            }
            return storage.member(of: index, key: name)
        }
        return found.map { Node(storage: storage, index: $0) }
    }

    /// Whether it is the value of a key that begins with `x-`.
    package var isExtension: Bool {
        let record = record
        guard record.isMember, record.keyLength >= 2 else { return false }
        let start = Int(record.keyOffset) + 1
        return storage.file.bytes[start] == 0x78 && storage.file.bytes[start + 1] == 0x2D
    }

    /// A cheap hash of a string's text: equal texts have equal ones.
    package var textHash: UInt32 {
        let record = record
        guard kind == .string, !record.hasEscapes else {
            return Array((string ?? "").utf8).withUnsafeBytes { KeyBytes.quickHash($0) }
        }
        return storage.withText(of: record) { KeyBytes.quickHash($0) }
    }
}

extension Document {
    /// The strings that stand under a key, or inside of an object that stands under another one, in
    /// the order of the text. Keys count as they are written: one with escapes is another one.
    ///
    /// - Parameter isWanted: Told the bytes between the quotes, as written.
    package func strings(
        under key: String, orInside container: String, where isWanted: (ArraySlice<UInt8>) -> Bool
    ) -> [Node] {
        var nodes: [Node] = []
        let (key, container) = (Array(key.utf8), Array(container.utf8))
        let bytes = storage.file.bytes
        for (index, record) in storage.records.enumerated()
        where record.isMember && !record.isShadowed {
            let isCandidate =
                storage.hasKey(record, written: key)
                || record.parent != NodeRecord.none
                    && storage.hasKey(storage.records[Int(record.parent)], written: container)
            guard isCandidate, bytes[Int(record.offset)] == 0x22 else { continue }
            let start = Int(record.offset) + 1
            guard isWanted(bytes[start..<start + record.length]) else { continue }
            nodes.append(Node(storage: storage, index: UInt32(index)))
        }
        return nodes
    }
}

extension Document {
    /// The strings that are the value of one of several keys, in the order of the text. Keys count
    /// as they are written.
    package func strings(under keys: [String]) -> [Node] {
        let keys = keys.map { Array($0.utf8) }
        let bytes = storage.file.bytes
        var nodes: [Node] = []
        for (index, record) in storage.records.enumerated()
        where record.isMember && !record.isShadowed && bytes[Int(record.offset)] == 0x22 {
            guard keys.contains(where: { storage.hasKey(record, written: $0) }) else { continue }
            nodes.append(Node(storage: storage, index: UInt32(index)))
        }
        return nodes
    }
}

extension DocumentStorage {
    /// The bytes of a string between its quotes, as written.
    fileprivate func withText<Result>(
        of record: NodeRecord, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        file.bytes.withUnsafeBytes { bytes in
            let start = Int(record.offset) + 1
            return body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + record.length]))
        }
    }

    @inline(__always)
    fileprivate func hasKey(_ record: NodeRecord, written key: [UInt8]) -> Bool {
        guard record.isMember, record.keyLength == key.count else { return false }
        let start = Int(record.keyOffset) + 1
        return file.bytes[start..<start + key.count].elementsEqual(key)
    }
}
