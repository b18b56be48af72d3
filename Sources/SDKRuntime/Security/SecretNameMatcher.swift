/// Distinguishes names of secrets from other names.
package struct SecretNameMatcher: Sendable {
    private let names: [[UInt8]]
    private let fragments: [[UInt8]]
    private let formNames: [[UInt8]]
    private let memberNames: [[UInt8]]

    init(_ redaction: LogRedaction) {
        func normal(_ names: [String]) -> [[UInt8]] { names.map { Self.normal(Array($0.utf8)) } }
        names = normal(redaction.names).filter { !$0.isEmpty }
        fragments = normal(redaction.fragments).filter { !$0.isEmpty }
        formNames = normal(redaction.formNames)
        memberNames = normal(redaction.memberNames)
    }

    package func isSecret(_ name: [UInt8], inForm: Bool = false) -> Bool {
        var name = Self.normal(name)
        if (inForm ? formNames : memberNames).contains(name) { return true }
        if fragments.contains(where: { Self.contains(name, $0) }) { return true }
        if name.last == UInt8(ascii: "s"), matches(name) { return true }
        if name.last == UInt8(ascii: "s") { name.removeLast() }
        return matches(name)
    }

    private func matches(_ name: [UInt8]) -> Bool {
        names.contains { name.count >= $0.count && name.suffix($0.count).starts(with: $0) }
    }

    private static func contains(_ name: [UInt8], _ part: [UInt8]) -> Bool {
        guard name.count >= part.count else { return false }
        return (0...name.count - part.count).contains { name[$0...].starts(with: part) }
    }

    /// The name in lower case, without `_`, `-` and the `[]` that some forms put after a name.
    private static func normal(_ name: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in name {
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"):
                continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
            default: result.append(byte)
            }
        }
        return result
    }
}
