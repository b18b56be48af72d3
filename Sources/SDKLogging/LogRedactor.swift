internal import SDKRuntime

/// Makes parts of an exchange safe for a log.
struct LogRedactor: Sendable {
    private static let addressHeaders = [
        "Location", "Content-Location", "Link", "Referer", "Refresh",
    ]

    private let redaction: LogRedaction
    private let matcher: SecretNameMatcher
    /// The largest part of a body that is read, in bytes.
    private let maximumBytes: Int
    /// What a server can repeat under any name, or in text without names.
    private var secrets = SentSecrets()

    init(_ redaction: LogRedaction, maximumBytes: Int) {
        self.redaction = redaction
        self.matcher = redaction.matcher
        self.maximumBytes = max(0, maximumBytes)
    }

    /// A redactor of what came back for a request with these credentials.
    func removing(_ secrets: SentSecrets) -> LogRedactor {
        var copy = self
        copy.secrets = secrets
        return copy
    }

    func url(_ url: String) -> String { FormRedactor.redact(url: url, matcher) }

    func headers(_ headers: HTTPHeaders) -> HTTPHeaders {
        HTTPHeaders(
            headers.fields.map { field in
                var field = field
                let name = Array(field.name.utf8)
                if field.isSecret || redaction.isSecret(header: field.name)
                    || matcher.isSecret(name)
                {
                    field.value = LogRedaction.mark
                } else if Self.addressHeaders.contains(where: {
                    HTTPHeaders.isSameName($0, field.name)
                }) {
                    field.value = url(field.value)
                } else {
                    field.value = BearerRedactor.redact(field.value)
                }
                field.value = secrets.redact(field.value)
                return field
            })
    }

    func text(_ text: String) -> String { BearerRedactor.redact(secrets.redact(text)) }

    /// A body as text; its size if it is not text, or must not be logged.
    ///
    /// - Parameter target: the URL of the request.
    func body(
        _ bytes: some Collection<UInt8>, contentType: String?, target: String
    ) -> String? {
        guard !bytes.isEmpty else { return nil }
        let path = target.prefix { $0 != "?" && $0 != "#" }
        guard !redaction.silentPaths.contains(where: { path.hasSuffix($0) }) else {
            return LogRedaction.mark
        }
        // Cut before redacting: a secret that is cut is still found, because its name comes first,
        // or because it begins like one that was sent.
        let head = [UInt8](bytes.prefix(maximumBytes))
        let isCut = head.count < bytes.count
        guard
            let text = text(of: head, LogContent(contentType, head)).map({
                secrets.redact($0, isCut: isCut)
            })
        else { return "<\(bytes.count) bytes>" }
        return isCut ? "\(text)… <\(bytes.count) bytes>" : text
    }

    private func text(of bytes: [UInt8], _ content: LogContent) -> String? {
        switch content {
        case .json:
            BearerRedactor.redact(
                String(decoding: JSONRedactor.redact(bytes, matcher), as: UTF8.self))
        case .form: FormRedactor.redact(String(decoding: bytes, as: UTF8.self)[...], matcher)
        case .text: BearerRedactor.redact(String(decoding: bytes, as: UTF8.self))
        case .other: nil
        }
    }
}
