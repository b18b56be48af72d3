/// Replaces the text after `Bearer` and `Basic`, because a server can echo a request.
package enum BearerRedactor {
    package static func redact(_ text: String) -> String {
        // Not a regular expression: those are slow to build and not Sendable.
        var output: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            guard let scheme = scheme(rest), startsWord(output) else {
                output.append(rest.removeFirst())
                continue
            }
            output += rest.prefix(scheme)
            rest = rest.dropFirst(scheme)
            let credential = rest.prefix { isCredential($0) }
            rest = rest.dropFirst(credential.count)
            // Shorter than any token, so it is a word of a sentence.
            if credential.count < 8 {
                output += credential
            } else {
                output += LogRedaction.mark.utf8
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func startsWord(_ output: [UInt8]) -> Bool {
        guard let last = output.last else { return true }
        return !ByteSet.unreserved.contains(last)
    }

    /// The length of a scheme and the space after it, at the start of a text.
    private static func scheme(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "b") else { return nil }
        for scheme in ["bearer ", "basic "] {
            let head = text.prefix(scheme.utf8.count)
            if head.map({ $0 == 0x20 ? $0 : $0 | 0x20 }) == Array(scheme.utf8) {
                return head.count
            }
        }
        return nil
    }

    private static func isCredential(_ byte: UInt8) -> Bool {
        ByteSet.unreserved.contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=")
    }
}
