/// One value of a document, in 24 bytes. The records of a document stand in the order of its text,
/// so a value is followed by the values inside it.
package struct NodeRecord: Sendable {
    /// The index that stands for the absent parent of the root.
    package static let none = UInt32.max
    static let maximumLength = (1 << 30) - 1
    static let lengthMask = UInt32(maximumLength)
    private static let flag: UInt32 = 1 << 31
    private static let shadowFlag: UInt32 = 1 << 30

    /// The offset of the first byte, which tells the kind; for a string it is the opening quote.
    package let offset: UInt32
    /// Strings and numbers: the bytes between the quotes; arrays and objects: the children.
    /// The flag says that a string has escapes, or that an object has a key table.
    private var lengthAndFlag: UInt32
    /// The offset of the opening quote of the key; 0 for what is no member, since no key stands
    /// at the beginning of a text.
    package let keyOffset: UInt32
    private var keyLengthAndFlags: UInt32
    package let parent: UInt32
    /// The index of the first record that is not inside this value: its next sibling, if any.
    package var end: UInt32

    init(
        offset: Int, text: EncodedText, keyOffset: Int, key: EncodedText, parent: UInt32,
        end: UInt32
    ) {
        self.offset = UInt32(truncatingIfNeeded: offset)
        lengthAndFlag = text.bits
        self.keyOffset = UInt32(truncatingIfNeeded: keyOffset)
        keyLengthAndFlags = key.bits
        self.parent = parent
        self.end = end
    }

    package var length: Int { Int(lengthAndFlag & Self.lengthMask) }
    package var hasEscapes: Bool { lengthAndFlag & Self.flag != 0 }
    package var keyLength: Int { Int(keyLengthAndFlags & Self.lengthMask) }
    var keyHasEscapes: Bool { keyLengthAndFlags & Self.flag != 0 }

    package var isMember: Bool { keyOffset != 0 }

    /// Whether a later member of the object has the same key; such a record is never shown.
    package var isShadowed: Bool { keyLengthAndFlags & Self.shadowFlag != 0 }

    var hasKeyTable: Bool { lengthAndFlag & Self.flag != 0 }

    mutating func addChild() { lengthAndFlag &+= 1 }

    mutating func removeChild() { lengthAndFlag &-= 1 }

    mutating func setHasKeyTable() { lengthAndFlag |= Self.flag }

    mutating func setShadowed() { keyLengthAndFlags |= Self.shadowFlag }
}
