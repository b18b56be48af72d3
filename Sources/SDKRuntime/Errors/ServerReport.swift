internal import Foundation

/// What a server says of an error in its own words, found in the members that APIs have for it.
struct ServerReport: Hashable, Sendable {
    var code: String?
    var message: String?

    /// A larger body is no report.
    private static let limit = 1 << 16
    private static let codeNames = [
        "code", "errorCode", "error_code", "error", "type", "status", "name",
    ]
    private static let messageNames = [
        "message", "error_description", "errorMessage", "error_message", "detail", "details",
        "description", "reason", "title", "msg",
    ]

    /// - Parameter secrets: never in the report, since a server can repeat what it was sent.
    init(_ body: Data, without secrets: [Secret] = []) {
        guard body.count <= Self.limit,
            let value = try? JSONValue.decode(json: String(decoding: body, as: UTF8.self))
        else { return }
        read(value)
        func clean(_ text: String) -> String? {
            let text = BearerRedactor.redact(ServerText.clean(text, without: secrets))
            return text.isEmpty ? nil : text
        }
        code = code.flatMap { clean(String($0.prefix(80))) }
        message = message.flatMap(clean)
    }

    private mutating func read(_ value: JSONValue) {
        guard let object = value.object else { return }
        // Around the report there can be an object or a list, and nothing else that is meant.
        for name in ["error", "errors", "fault"] {
            guard let inner = object[name] else { continue }
            let first = inner.array?.first ?? inner
            if first.object != nil {
                read(first)
                if message != nil || code != nil { return }
            } else if message == nil, inner.array != nil {
                message = first.string
            }
        }
        code = Self.text(of: Self.codeNames, in: object)
        message = Self.text(of: Self.messageNames, in: object) ?? message
        if message == code { code = nil }
    }

    private static func text(of names: [String], in object: JSONObject) -> String? {
        for name in names {
            guard let value = object[name] else { continue }
            if let text = value.string { return text }
            if let number = value.number { return number.description }
        }
        return nil
    }
}

extension ServerReport: CustomStringConvertible {
    /// `code: message`, or what there is of it.
    var description: String { [code, message].compactMap(\.self).joined(separator: ": ") }
}
