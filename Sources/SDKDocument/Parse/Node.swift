/// A value of a document: a handle that is cheap to copy and to pass between tasks.
///
/// Two nodes are equal if they are the same value of the same document; to compare their content,
/// use ``isEqual(to:)``.
package struct Node: Sendable {
    package let storage: DocumentStorage
    package let index: UInt32

    package init(storage: DocumentStorage, index: UInt32) {
        self.storage = storage
        self.index = index
    }

    package var record: NodeRecord { storage.records[Int(index)] }

    package var document: Document { Document(storage: storage) }

    package var kind: NodeKind {
        switch storage.file.bytes[Int(record.offset)] {
        case 0x7B: .object
        case 0x5B: .array
        case 0x22: .string
        case 0x74, 0x66: .bool
        case 0x6E: .null
        default: .number
        }
    }

    /// Where the value begins.
    package var location: SourceLocation { storage.location(of: record.offset) }

    /// Where the key of this member begins; `nil` if the value is not a member of an object.
    package var keyLocation: SourceLocation? {
        isMember ? storage.location(of: record.keyOffset) : nil
    }

    /// The key of this member; `nil` if the value is not a member of an object.
    package var key: String? {
        let record = record
        guard record.isMember else { return nil }
        return storage.string(
            at: record.keyOffset, length: record.keyLength, hasEscapes: record.keyHasEscapes)
    }

    /// The object or array that the value stands in; `nil` for the root.
    package var parent: Node? {
        let parent = record.parent
        return parent == NodeRecord.none ? nil : Node(storage: storage, index: parent)
    }

    private var isMember: Bool { record.isMember }
}

extension Node: Hashable {
    package static func == (left: Node, right: Node) -> Bool {
        left.index == right.index && left.storage === right.storage
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
        hasher.combine(index)
    }
}
