/// Text from outside, made safe for an error message.
package enum ServerText {
    static let limit = 300

    /// One line of at most ``limit`` characters, without control and format characters and without
    /// any of the secrets that were sent.
    package static func clean(_ text: String, without secrets: [Secret] = []) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        var result = String(scalars)
        // A server can repeat what it was sent. The longest come first, because one secret can be
        // part of another.
        let texts = secrets.flatMap { [$0.text, formEncoded($0.text)] }
            .sorted { $0.utf8.count > $1.utf8.count }
        for text in texts where !text.isEmpty {
            result = result.replacing(text, with: "<redacted>")
        }
        return String(result.prefix(limit))
    }

    private static func formEncoded(_ text: String) -> String {
        var writer = ParameterWriter()
        writer.value(text, .form)
        return writer.text
    }
}
