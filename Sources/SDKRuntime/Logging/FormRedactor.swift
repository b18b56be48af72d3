/// Replaces secrets in `name=value&…`, the form of queries and form bodies.
enum FormRedactor {
    static func redact(_ form: some StringProtocol, _ matcher: SecretNameMatcher) -> String {
        form.split(separator: "&", omittingEmptySubsequences: false).map { pair -> String in
            guard let equals = pair.firstIndex(of: "=") else { return String(pair) }
            let name = decoded(pair[..<equals].utf8)
            guard matcher.isSecret(name, inForm: true) else { return String(pair) }
            return "\(pair[..<equals])=\(LogRedaction.mark)"
        }.joined(separator: "&")
    }

    /// Redacts the query and the fragment of an address, and the user before its host.
    static func redact(url: String, _ matcher: SecretNameMatcher) -> String {
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        var result = withoutUser(url[..<end])
        var rest = url[end...]
        while let mark = rest.first {
            let body = rest.dropFirst()
            let next = body.firstIndex(of: "#") ?? body.endIndex
            result += "\(mark)\(redact(body[..<next], matcher))"
            rest = body[next...]
        }
        return result
    }

    private static func withoutUser(_ url: Substring) -> String {
        guard let start = url.range(of: "//")?.upperBound else { return String(url) }
        let authority = url[start...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return String(url) }
        return "\(url[..<start])\(LogRedaction.mark)\(url[at...])"
    }

    /// Percent-decoded; what is no escape stays as it is.
    private static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(text)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(
                    String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
