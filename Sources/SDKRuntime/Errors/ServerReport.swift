internal import Foundation

/// A server's own code and message for an error, found in the members that APIs have for them.
struct ServerReport: Hashable, Sendable {
    var code: String?
    var message: String?

    /// The largest body that is read.
    private static let limit = 1 << 16
    private static let codeNames = [
        "code", "errorCode", "error_code", "error", "type", "name",
    ]
    private static let messageNames = [
        "message", "error_description", "errorMessage", "error_message", "detail", "details",
        "description", "reason", "title", "msg",
    ]

    private init() {}

    /// - Parameter secrets: removed from the report, because a server can repeat what it was sent.
    init(_ body: Data, without secrets: SentSecrets = SentSecrets()) {
        guard body.count <= Self.limit,
            let value = try? JSONValue.decode(json: String(decoding: body, as: UTF8.self))
        else { return }
        read(value)
        func clean(_ text: String) -> String? {
            let text = BearerRedactor.redact(ServerText.clean(text, without: secrets))
            return text.isEmpty ? nil : text
        }
        code = code.flatMap(clean).map { String($0.prefix(80)) }
        message = message.flatMap(clean)
    }

    private mutating func read(_ value: JSONValue) {
        guard let object = value.object else { return }
        code = Self.codeNames.lazy.compactMap { Self.code(object[$0]) }.first
        message = Self.messageNames.lazy.compactMap { object[$0]?.string }.first
        if message == nil {
            // The report can be in an object or a list of its own.
            for name in ["error", "errors", "fault"] {
                guard let inner = object[name], let first = inner.array?.first ?? Optional(inner)
                else { continue }
                var report = ServerReport()
                report.read(first)
                code = report.code ?? code
                message = report.message ?? (inner.array == nil ? nil : first.string)
                if message != nil { break }
            }
        }
        if message == code { code = nil }
    }

    private static func code(_ value: JSONValue?) -> String? {
        value?.string ?? value?.number?.description
    }
}

extension ServerReport: CustomStringConvertible {
    /// `code: message`, or the one that there is.
    var description: String { [code, message].compactMap(\.self).joined(separator: ": ") }
}
