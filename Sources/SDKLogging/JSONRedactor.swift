internal import SDKRuntime

/// Replaces the values of secret members in JSON, without building a tree. Text that is cut off or
/// is not JSON stays the same, except for what follows the name of a secret.
struct JSONRedactor {
    private let bytes: [UInt8]
    private let matcher: SecretNameMatcher
    private var index = 0
    private var output: [UInt8] = []

    private init(_ bytes: [UInt8], _ matcher: SecretNameMatcher) {
        self.bytes = bytes
        self.matcher = matcher
    }

    static func redact(_ bytes: [UInt8], _ matcher: SecretNameMatcher) -> [UInt8] {
        var redactor = JSONRedactor(bytes, matcher)
        redactor.run()
        return redactor.output
    }

    private mutating func run() {
        output.reserveCapacity(bytes.count)
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let start = index
            skipString()
            output += bytes[start..<index]
            let name = start + 1..<max(start + 1, index - 1)
            let colon = index
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
                index = colon
                continue
            }
            index += 1
            skipSpace()
            output += bytes[colon..<index]
            guard matcher.isSecret(decoded(bytes[name])) else { continue }
            skipValue()
            output += "\"\(LogRedaction.mark)\"".utf8
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    /// Moves past the string that begins here.
    private mutating func skipString() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
    }

    /// Moves past the value that begins here, including everything in objects and arrays.
    private mutating func skipValue() {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                index += 1
            case UInt8(ascii: ",") where depth == 0: return
            default:
                index += 1
                continue
            }
            if depth == 0 { return }
        }
    }

    /// The characters of a name, whose escapes can hide a secret: `\u0073ecret`.
    private func decoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = name
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let mark = rest.popFirst() else {
                result.append(byte)
                continue
            }
            guard mark == UInt8(ascii: "u") else {
                result.append(mark)
                continue
            }
            let digits = rest.prefix(4).map(HexDigit.value)
            rest = rest.dropFirst(4)
            let unit = digits.reduce(0) { $0 << 4 | UInt16($1 ?? 0) }
            // Names of secrets are ASCII; any other character only has to differ from them.
            result.append(unit < 0x80 && !digits.contains(nil) ? UInt8(unit) : 0)
        }
        return result
    }
}
