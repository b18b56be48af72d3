/// The credentials that were sent, to be found in what a server sends back: some servers repeat
/// requests in their responses.
package struct SentSecrets: Sendable {
    /// Credentials and their parts as a server can spell them. The longest come first, because one
    /// can be part of another.
    private let spellings: [[UInt8]]

    package init(_ secrets: some Sequence<Secret> = []) {
        var spellings: Set<String> = []
        for secret in secrets {
            for text in [secret.text] + Self.parts(of: secret.text) where !text.isEmpty {
                spellings.formUnion(Self.spellings(of: text))
            }
        }
        self.spellings = spellings.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    /// Whether the bytes are one of the credentials, or a part of one.
    func contains(_ bytes: [UInt8]) -> Bool { spellings.contains(bytes) }

    /// The text with all credentials replaced.
    ///
    /// - Parameter isCut: whether the text goes on, so that its end can be the beginning of a
    ///   credential.
    package func redact(_ text: String, isCut: Bool = false) -> String {
        guard !spellings.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if let found = spellings.first(where: { rest.starts(with: $0) }) {
                output += LogRedaction.mark.utf8
                index += found.count
            } else if isCut, spellings.contains(where: { $0.starts(with: rest) }) {
                output += LogRedaction.mark.utf8
                break
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The values in a list of cookies or parameters, and what follows the name of a scheme.
    private static func parts(of text: String) -> [String] {
        let words = text.split { $0 == ";" || $0 == "," || $0 == " " }
        // Anything shorter occurs in every text.
        let values = words.map { word in
            String(word.drop { $0 != "=" }.dropFirst().filter { $0 != "\"" })
        }.filter { $0.utf8.count > 3 }
        return values + words.dropFirst().map(String.init).filter { $0.utf8.count > 7 }
    }

    /// A text as it is in a URL, a form and a JSON string.
    private static func spellings(of text: String) -> [String] {
        var percent = ParameterWriter()
        percent.value(text, .percent)
        var form = ParameterWriter()
        form.value(text, .form)
        let json = JSONValue.string(text).description.dropFirst().dropLast()
        let ascii = [false, true].map { uppercase in
            json.unicodeScalars.map { scalar in
                scalar.isASCII ? String(scalar) : escape(scalar, uppercase: uppercase)
            }.joined()
        }
        let escaped = [String(json)] + ascii
        // Some encoders escape slashes, too.
        return [text, percent.text, form.text] + escaped
            + escaped.map {
                $0.split(separator: "/", omittingEmptySubsequences: false)
                    .joined(separator: "\\/")
            }
    }

    private static func escape(_ scalar: Unicode.Scalar, uppercase: Bool) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: uppercase)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
