extension HTTPHeaders {
    /// Names of fields that carry a credential. They are never printed, and never follow a redirect
    /// to another origin.
    public static let credentialNames: [String] = [
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key",
        "X-Auth-Token",
    ]

    /// Whether a field of that name carries a credential.
    public static func isCredential(_ name: String) -> Bool {
        credentialNames.contains { isSameName($0, name) }
    }

    /// The same fields with the values of credentials replaced.
    public var redacted: HTTPHeaders {
        HTTPHeaders(
            fields.map { Self.isCredential($0.name) ? Field($0.name, "<redacted>") : $0 })
    }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The field as it is sent; the value of a credential is redacted.
    public var description: String {
        "\(name): \(HTTPHeaders.isCredential(name) ? "<redacted>" : value)"
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
