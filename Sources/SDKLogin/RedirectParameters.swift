internal import SDKRuntime

/// The parameters of RFC 6749 in the query or the fragment of an address.
enum RedirectParameters {
    private static let names: Set<String> = [
        "code", "state", "error", "error_description", "access_token", "token_type", "expires_in",
        "scope",
    ]
    private static let reportNames: Set<String> = ["state", "error", "error_description"]

    /// - Parameter fromFragment: whether they are in the fragment. Without a fragment, the query
    ///   may report an error.
    /// - Throws: ``AuthenticationFailure/Code/duplicateParameter``,
    ///   ``AuthenticationFailure/Code/malformedRedirect``.
    static func read(
        _ address: String, fromFragment: Bool
    ) throws(AuthenticationFailure) -> [String: String] {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.first.flatMap { part in
            part.firstIndex(of: "?").map { part[part.index(after: $0)...] }
        }
        guard fromFragment else { return try pairs(in: query ?? "") }
        if parts.count == 2, let fragment = parts.last, !fragment.isEmpty {
            return try pairs(in: fragment)
        }
        return try pairs(in: query ?? "").filter { reportNames.contains($0.key) }
    }

    private static func pairs(
        in text: Substring
    ) throws(AuthenticationFailure) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = decode(first), names.contains(name) else {
                continue
            }
            guard let value = decode(parts.count == 2 ? parts[1] : "".utf8[...]) else {
                throw AuthenticationFailure(
                    code: .malformedRedirect, message: "\(name) is not percent-encoded UTF-8")
            }
            guard result.updateValue(value, forKey: name) == nil else {
                throw AuthenticationFailure(
                    code: .duplicateParameter, message: "the redirect has \(name) twice")
            }
        }
        return result
    }

    /// Decodes percent-encoding and `+`; `nil` if the result is not UTF-8.
    private static func decode(_ text: Substring.UTF8View) -> String? {
        let spaced = text.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }
        let (bytes, isWellFormed) = PercentDecoding.decode(spaced)
        guard isWellFormed else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        // Decoding repairs malformed UTF-8, so only well-formed bytes stay the same.
        return text.utf8.elementsEqual(bytes) ? text : nil
    }
}
