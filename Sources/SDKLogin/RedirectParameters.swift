internal import SDKRuntime

/// The parameters of RFC 6749 in the query or the fragment of an address.
enum RedirectParameters {
    private static let names = [
        "code", "state", "error", "error_description", "access_token", "token_type", "expires_in",
        "scope",
    ]
    private static let reportNames = ["state", "error", "error_description"]

    /// - Parameter fromFragment: whether they are in the fragment. Without a fragment, the query
    ///   may report an error.
    /// - Throws: ``AuthenticationFailure/Code/duplicateParameter``,
    ///   ``AuthenticationFailure/Code/malformedRedirect``.
    static func read(
        _ address: String, fromFragment: Bool
    ) throws(AuthenticationFailure) -> [String: String] {
        let (page, fragment) = address.divided(at: "#")
        let query = page.divided(at: "?").after
        guard fromFragment else { return try pairs(in: query) }
        if !fragment.isEmpty { return try pairs(in: fragment) }
        return try pairs(in: query).filter { reportNames.contains($0.key) }
    }

    private static func pairs(
        in text: String
    ) throws(AuthenticationFailure) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.parts(between: "&") {
            let (first, rest) = pair.divided(at: "=")
            guard let name = decode(first), names.contains(name) else { continue }
            guard let value = decode(rest) else {
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
    private static func decode(_ text: String) -> String? {
        let spaced = text.utf8.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }
        let (bytes, isWellFormed) = PercentDecoding.decode(spaced)
        guard isWellFormed else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        // Decoding repairs malformed UTF-8, so only well-formed bytes stay the same.
        return text.utf8.elementsEqual(bytes) ? text : nil
    }
}
