import SDKDescription

/// What a media type means for coding (RFC 6838, RFC 9110 §8.3).
package enum MediaType {
    /// The type and subtype in lower case, without parameters.
    package static func essence(_ text: String) -> String {
        let end = text.firstIndex(of: ";") ?? text.endIndex
        return text[..<end].lowercased().filter { $0 != " " && $0 != "\t" }
    }

    static func isJSON(_ text: String) -> Bool {
        let essence = essence(text)
        return essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json"
            || essence == "*/*" || essence == "application/*"
    }

    package static func coding(of text: String, schema: API.Schema?) -> BodyCoding {
        let essence = essence(text)
        if case .string("binary")? = schema?.kind { return .binary }
        if isJSON(essence) { return .json }
        if essence == "application/x-www-form-urlencoded" { return .form }
        if essence.hasPrefix("multipart/") { return .multipart }
        if essence.hasPrefix("text/") { return .text }
        return .binary
    }

    /// The content that is used: JSON, else a form, else text, else the first.
    package static func preferred(_ contents: [API.Content]) -> API.Content? {
        func rank(_ content: API.Content) -> Int {
            switch coding(of: content.mediaType, schema: content.schema) {
            case .json: 0
            case .form: 1
            case .multipart: 2
            case .text: 3
            case .binary: 4
            }
        }
        return contents.enumerated().min {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }?.element
    }
}
