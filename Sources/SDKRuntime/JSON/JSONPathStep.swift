/// One step on the path from a document to a value in it.
public enum JSONPathStep: Hashable, Sendable {
    /// To the member of an object.
    case key(String)
    /// To the element of an array, counted from 0.
    case index(Int)

    /// `.key[3]['a key']`, in the notation of RFC 9535.
    static func text(_ steps: [JSONPathStep]) -> String {
        var text = ""
        for step in steps {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where isPlain(key): text += ".\(key)"
            case .key(let key):
                text += "['"
                for scalar in key.unicodeScalars {
                    if scalar == "'" || scalar == "\\" { text += "\\" }
                    text += scalar.value < 0x20 ? "\u{FFFD}" : String(scalar)
                }
                text += "']"
            }
        }
        return text
    }

    private static func isPlain(_ key: String) -> Bool {
        guard let first = key.utf8.first, first < 0x30 || first > 0x39 else { return false }
        return key.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        }
    }
}
