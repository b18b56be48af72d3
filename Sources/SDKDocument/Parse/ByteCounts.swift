/// What is counted in a block of text, eight bytes at a time.
struct ByteCounts {
    /// Lanes of a word count up to 255, so a block has no more words than that.
    static let maximumBlockSize = 255 * 8

    var lineBreaks = 0
    /// Every byte but a continuation byte begins a scalar.
    var scalars = 0
    /// `,`, `[` and `{`.
    var separators = 0

    init(_ block: UnsafeRawBufferPointer) {
        precondition(block.count <= Self.maximumBlockSize)
        let highs: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        var lineBreakLanes: UInt64 = 0
        var separatorLanes: UInt64 = 0
        var continuationLanes: UInt64 = 0
        var offset = 0
        while offset + 8 <= block.count {
            let word = block.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            lineBreakLanes &+= Self.zeroBytes(word ^ (ones &* 0x0A))
            // `[` and `{` differ in one bit.
            separatorLanes &+= Self.zeroBytes(word ^ (ones &* 0x2C))
            separatorLanes &+= Self.zeroBytes((word | (ones &* 0x20)) ^ (ones &* 0x7B))
            continuationLanes &+= (word & ~(word << 1) & highs) >> 7
            offset += 8
        }
        lineBreaks = Self.sum(lineBreakLanes)
        separators = Self.sum(separatorLanes)
        scalars = offset - Self.sum(continuationLanes)
        while offset < block.count {
            let byte = block[offset]
            lineBreaks += byte == 0x0A ? 1 : 0
            separators += byte == 0x2C || byte | 0x20 == 0x7B ? 1 : 0
            scalars += byte & 0xC0 != 0x80 ? 1 : 0
            offset += 1
        }
    }

    /// A word with 1 in every byte that is zero in another one.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & lows) &+ lows) | word | lows) >> 7
    }

    /// The sum of the eight bytes of a word.
    @inline(__always)
    private static func sum(_ lanes: UInt64) -> Int {
        let mask: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs = (lanes & mask) &+ ((lanes >> 8) & mask)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
}
