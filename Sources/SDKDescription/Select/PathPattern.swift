/// A path with `*` for any text within one segment and `**` for any number of segments.
struct PathPattern {
    private let segments: [[UInt8]]

    init(_ text: String) {
        segments = text.utf8.split(separator: 0x2F).map(Array.init)
    }

    func matches(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: 0x2F).map(Array.init)
        // Row by row: which ends of the path the pattern's first segments can match.
        var reachable = [Bool](repeating: false, count: parts.count + 1)
        reachable[0] = true
        for segment in segments {
            var next = [Bool](repeating: false, count: parts.count + 1)
            if segment == Array("**".utf8) {
                var open = false
                for index in reachable.indices {
                    open = open || reachable[index]
                    next[index] = open
                }
            } else {
                for index in parts.indices where reachable[index] {
                    next[index + 1] = Self.matches(segment, parts[index])
                }
            }
            reachable = next
        }
        return reachable[parts.count]
    }

    private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        var reachable = [Bool](repeating: false, count: text.count + 1)
        reachable[0] = true
        for byte in pattern {
            var next = [Bool](repeating: false, count: text.count + 1)
            if byte == 0x2A {
                var open = false
                for index in reachable.indices {
                    open = open || reachable[index]
                    next[index] = open
                }
            } else {
                for index in text.indices where reachable[index] && text[index] == byte {
                    next[index + 1] = true
                }
            }
            reachable = next
        }
        return reachable[text.count]
    }
}
