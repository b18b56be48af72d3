internal import SDKRuntime

/// Replaces secrets in `name=value&…`, the form of queries and form bodies.
enum FormRedactor {
    static func redact(_ form: Substring, _ matcher: SecretNameMatcher) -> String {
        form.split(separator: "&", omittingEmptySubsequences: false).map { pair -> String in
            guard let equals = pair.firstIndex(of: "=") else { return String(pair) }
            let name = PercentDecoding.decode(Array(pair[..<equals].utf8)).bytes
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
}
