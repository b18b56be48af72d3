/// The slots of a document that hold the hash table of one object's keys.
struct KeyTable: Sendable {
    /// The record index that marks a free slot.
    static let free = UInt32.max

    let start: Int
    /// The number of slots minus one; the number is a power of two.
    let mask: Int

    /// Objects with more members than this get a table.
    static let threshold = 16
}
