/// The memory of one property in a ``ModelBuffer``: an integer, a number, text or a reference.
struct ModelCell {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// What a cell holds.
    enum Tag {
        static let absent: UInt8 = 0
        static let null: UInt8 = 1
        static let `false`: UInt8 = 2
        static let `true`: UInt8 = 3
        static let int: UInt8 = 4
        static let double: UInt8 = 5
        static let date: UInt8 = 6
        // From here on a cell owns memory.
        static let string: UInt8 = 7
        static let model: UInt8 = 8
        static let box: UInt8 = 9
    }
}
