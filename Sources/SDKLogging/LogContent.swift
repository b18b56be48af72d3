internal import SDKRuntime

/// The kind of a body, as far as it matters for finding secrets.
enum LogContent: Hashable, Sendable {
    case json, form, text
    /// Anything in which secrets can't be found; never logged.
    case other

    init(_ contentType: String?, _ body: [UInt8]) {
        let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
            .trimmingPrefix { $0 == " " }.prefix { $0 != " " }
        let first = body.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || type.hasSuffix("json") {
            // The content decides, too: a server can name the wrong type.
            self = .json
        } else if type == FormBody.contentType {
            self = .form
        } else if type == "text/plain" || type == "text/html" {
            self = .text
        } else {
            self = .other
        }
    }
}
