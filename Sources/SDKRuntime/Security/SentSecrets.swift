/// The credentials that were sent, to be found in what a server sends back: some servers repeat
/// requests in their responses.
package struct SentSecrets: Sendable {
    /// Credentials and their parts as a server can spell them.
    private let spellings: [[UInt8]]

    package init(_ secrets: [Secret] = []) {
        var spellings: [[UInt8]] = []
        for secret in secrets {
            for text in [secret.text] + Self.parts(of: secret.text) where !text.isEmpty {
                for spelling in Self.spellings(of: text).map({ Array($0.utf8) })
                where !spellings.contains(spelling) {
                    spellings.append(spelling)
                }
            }
        }
        self.spellings = spellings
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
            // The longest one, because one can be part of another.
            var length = 0
            for spelling in spellings where spelling.count > length {
                if rest.starts(with: spelling) { length = spelling.count }
            }
            if length > 0 {
                output += LogRedaction.mark.utf8
                index += length
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
        let words = text.parts(between: ";, ")
        // Anything shorter occurs in every text.
        let values = words.map { $0.divided(at: "=").after.parts(between: "\"").joined() }
            .filter { $0.utf8.count > 3 }
        return values + words.dropFirst().filter { $0.utf8.count > 7 }
    }

    /// A text as it is in a URL, a form and a JSON string.
    private static func spellings(of text: String) -> [String] {
        var percent = ParameterWriter()
        percent.value(text, .percent)
        var form = ParameterWriter()
        form.value(text, .form)
        let json = String(JSONValue.string(text).description.dropFirst().dropLast())
        let ascii = ["0123456789abcdef", "0123456789ABCDEF"].map { escape(json, digits: $0) }
        let escaped = [json] + ascii
        // Some encoders escape slashes, too.
        return [text, percent.text, form.text] + escaped
            + escaped.map {
                $0.parts(between: "/", omittingEmpty: false).joined(separator: "\\/")
            }
    }

    /// A text in JSON with an escape for each character that is not ASCII.
    private static func escape(_ json: String, digits: String) -> String {
        let digits = Array(digits.utf8)
        var bytes: [UInt8] = []
        for unit in json.utf16 {
            if unit < 0x80 {
                bytes.append(UInt8(unit))
            } else {
                bytes += "\\u".utf8
                for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit) >> shift & 15]) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
