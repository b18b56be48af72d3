/// Text from outside, made safe for an error message.
package enum ServerText {
    static let limit = 300

    /// One line of at most ``limit`` characters, without control and format characters and without
    /// any of the secrets that were sent.
    package static func clean(_ text: String, without secrets: SentSecrets = SentSecrets())
        -> String
    {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(secrets.redact(String(scalars)).prefix(limit))
    }
}
