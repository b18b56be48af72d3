import Testing

@testable import SDKStreams

@Suite struct ByteSearchTests {
    /// Bytes that differ from the ones to find by one bit, or by the carry of a subtraction.
    static let others: [UInt8] = [0x00, 0x09, 0x0B, 0x0C, 0x0E, 0x20, 0x8A, 0x8D, 0xFF]

    @Test(arguments: others)
    func findsTheFirst(_ other: UInt8) {
        for count in 0..<20 {
            let bytes = [UInt8](repeating: other, count: count)
            for start in 0...count {
                #expect(ByteSearch.index(of: 0x0A, or: 0x0D, in: bytes, from: start) == nil)
                for index in start..<count {
                    for found in [0x0A, 0x0D] as [UInt8] {
                        var bytes = bytes
                        bytes[index] = found
                        #expect(
                            ByteSearch.index(of: 0x0A, or: 0x0D, in: bytes, from: start) == index)
                        if index + 1 < count { bytes[index + 1] = 0x0A }
                        bytes[count - 1] = 0x0D
                        #expect(
                            ByteSearch.index(of: 0x0A, or: 0x0D, in: bytes, from: start) == index)
                    }
                }
            }
        }
    }

    @Test func findsOnlyWhatIsAskedFor() {
        let bytes = [UInt8]("0123456789\r\n".utf8)
        #expect(ByteSearch.index(of: 0x0A, or: 0x0A, in: bytes, from: 0) == 11)
        #expect(ByteSearch.index(of: 0x0D, or: 0x0D, in: bytes, from: 11) == nil)
    }
}
