extension HTTPHeaders {
    /// Names of fields that carry a credential. Fields with the name of a secret, by the rules of
    /// ``LogRedaction``, and fields that a security scheme names carry one, too. None of them is
    /// printed or logged, or follows a redirect to another origin.
    public static let credentialNames: [String] = [
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key",
        "X-Auth-Token",
    ]

    private static let secretNames = LogRedaction().matcher

    /// Whether a field of this name carries a credential, as far as its name shows.
    public static func isCredential(_ name: String) -> Bool {
        credentialNames.contains { isSameName($0, name) }
            || secretNames.isSecret(Array(name.utf8))
    }

    /// The same fields with the values of secrets replaced.
    public var redacted: HTTPHeaders {
        HTTPHeaders(
            fields.map { $0.isSecret ? Field($0.name, LogRedaction.mark, isSecret: true) : $0 })
    }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The field as it is sent; the value of a secret is redacted.
    public var description: String {
        "\(name): \(isSecret ? LogRedaction.mark : value)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: [("field", description)]) }
}

extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The fields for a log; credentials are redacted.
    public var description: String { "\(fields)" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: redacted.fields) }
}
