/// The well-formed byte sequences of UTF-8 (Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// The length of the sequence at a place, or 0 if it is not well-formed.
    static func length(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        let count = end - place
        guard count > 0 else { return 0 }
        let first = place[0]
        if first < 0x80 { return 1 }
        guard count > 1 else { return 0 }
        let second = place[1]
        let bounds: ClosedRange<UInt8>
        let length: Int
        switch first {
        case 0xC2...0xDF: (bounds, length) = (0x80...0xBF, 2)
        case 0xE0: (bounds, length) = (0xA0...0xBF, 3)
        case 0xED: (bounds, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (bounds, length) = (0x80...0xBF, 3)
        case 0xF0: (bounds, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (bounds, length) = (0x80...0xBF, 4)
        case 0xF4: (bounds, length) = (0x80...0x8F, 4)
        default: return 0
        }
        guard count >= length, bounds.contains(second) else { return 0 }
        for index in 2..<max(2, length) where place[index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
