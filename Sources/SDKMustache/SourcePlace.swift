/// A place in a text for people: line and column from 1, columns in Unicode scalars.
struct SourcePlace: Equatable {
    let line: Int
    let column: Int

    init(offset: Int, in source: [UInt8]) {
        var line = 1
        var column = 1
        for byte in source.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                // Continuation bytes (10xxxxxx) belong to the scalar before.
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}
