/// Where the hash table of an object's keys stands among the slots of its document.
struct KeyTable: Sendable {
    /// The record index that marks a free slot.
    static let free = UInt32.max

    let start: Int
    /// The number of slots minus one; the number is a power of two.
    let mask: Int

    /// Objects with more members than this get a table.
    static let threshold = 16
}
