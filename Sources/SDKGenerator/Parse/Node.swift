/// A value of a document: a handle that is cheap to copy and to pass between tasks.
///
/// Two nodes are equal if they are the same value of the same document; to compare what they say,
/// use ``isEqual(to:)``.
public struct Node: Sendable {
    let storage: DocumentStorage
    let index: UInt32

    var record: NodeRecord { storage.records[Int(index)] }

    public var document: Document { Document(storage: storage) }

    public var kind: NodeKind {
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
    public var location: SourceLocation { storage.location(of: record.offset) }

    /// Where the key of this member begins; `nil` if the value is not a member of an object.
    public var keyLocation: SourceLocation? {
        isMember ? storage.location(of: record.keyOffset) : nil
    }

    /// The key of this member; `nil` if the value is not a member of an object.
    public var key: String? {
        let record = record
        guard record.isMember else { return nil }
        return storage.string(
            at: record.keyOffset, length: record.keyLength, hasEscapes: record.keyHasEscapes)
    }

    /// The object or array that the value stands in; `nil` for the root.
    public var parent: Node? {
        let parent = record.parent
        return parent == NodeRecord.none ? nil : Node(storage: storage, index: parent)
    }

    private var isMember: Bool { record.isMember }
}

extension Node: Hashable {
    public static func == (left: Node, right: Node) -> Bool {
        left.index == right.index && left.storage === right.storage
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
        hasher.combine(index)
    }
}
