/// What a body is, as far as finding secrets in it is concerned.
enum LogContent: Hashable, Sendable {
    case json, form, text
    /// Anything in which secrets can't be found; never logged.
    case other

    init(_ contentType: String?, _ body: [UInt8]) {
        let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
            .trimmingPrefix { $0 == " " }.prefix { $0 != " " }
        let first = body.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || type.hasSuffix("json") {
            // By its look too: a server can name the type wrongly.
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
