import SDKDescription

/// What a media type means for coding (RFC 6838, RFC 9110 §8.3).
package enum MediaType {
    /// The type and subtype in lower case, without parameters.
    package static func essence(_ text: String) -> String {
        // Most are written like that already.
        let isEssence = text.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ";")
                && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
        if isEssence { return text }
        let end = text.firstIndex(of: ";") ?? text.endIndex
        return text[..<end].lowercased().filter { $0 != " " && $0 != "\t" }
    }

    /// Whether a text is a range such as `image/*`: one can be asked for, and not be sent.
    static func isRange(_ text: String) -> Bool { hasWildcard(essence(text)) }

    private static func hasWildcard(_ essence: String) -> Bool {
        essence.utf8.contains(UInt8(ascii: "*"))
    }

    package static func isJSON(_ text: String) -> Bool {
        let essence = essence(text)
        if isSequence(essence) { return false }
        return essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json"
            || essence == "*/*" || essence == "application/*"
    }

    static func isForm(_ text: String) -> Bool {
        essence(text) == "application/x-www-form-urlencoded"
    }

    /// Whether a type is plain JSON under one of its names, and not a format that is made of JSON.
    static func isPlainJSON(_ text: String) -> Bool {
        let essence = essence(text)
        return essence == "application/json" || essence == "text/json" || hasWildcard(essence)
    }

    /// Whether a type is of values that come one after the other, which no single value is.
    static func isSequence(_ essence: String) -> Bool {
        switch essence {
        case "text/event-stream", "application/jsonl", "application/x-jsonlines",
            "application/x-ndjson", "application/ndjson", "application/json-seq",
            "application/stream+json", "multipart/x-mixed-replace":
            true
        default: false
        }
    }

    package static func coding(of content: API.Content, in schemas: ModelSchemas) -> BodyCoding {
        let essence = essence(content.mediaType)
        if essence.hasPrefix("multipart/"), !isSequence(essence) { return .multipart }
        let schema = content.schema.map(schemas.followed)
        if case .string("binary")? = schema?.kind { return .binary }
        if isJSON(essence) { return hasWildcard(essence) && schema == nil ? .binary : .json }
        if isForm(essence) {
            // Only an object has names for its fields.
            return schema.map { schemas.isScalar($0) || isList($0) } == true ? .text : .form
        }
        return essence.hasPrefix("text/") ? .text : .binary
    }

    private static func isList(_ schema: API.Schema) -> Bool {
        if case .array = schema.kind { true } else { false }
    }

    /// A type that can be sent for a content: itself, or one that a range has.
    static func sent(_ text: String, _ coding: BodyCoding) -> String {
        guard isRange(text) else {
            return coding == .multipart ? withoutBoundary(text) : text
        }
        switch coding {
        case .json: return "application/json"
        case .form: return "application/x-www-form-urlencoded"
        case .multipart: return "multipart/form-data"
        case .text: return "text/plain"
        case .binary: return "application/octet-stream"
        }
    }

    /// A multipart type without a boundary, which each body has of its own.
    private static func withoutBoundary(_ text: String) -> String {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        return parts.filter { part in
            !part.drop { $0 == " " || $0 == "\t" }.lowercased().hasPrefix("boundary=")
        }.joined(separator: ";")
    }

    /// The contents by how much they tell: JSON, then forms, text and bytes; what a range has and
    /// what comes in a sequence behind the others of a kind.
    static func ranked(_ contents: [API.Content], in schemas: ModelSchemas) -> [API.Content] {
        func rank(_ content: API.Content) -> Int {
            let essence = essence(content.mediaType)
            if isSequence(essence) { return 9 }
            let isRange = hasWildcard(essence)
            switch coding(of: content, in: schemas) {
            case .json: return isRange ? 1 : 0
            case .form: return 2
            case .multipart: return 3
            case .text: return isRange ? 6 : 4
            case .binary: return isRange ? 7 : 5
            }
        }
        return contents.enumerated().map { (rank($1), $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The content that a method has: JSON, else a form, else text, else bytes.
    package static func preferred(
        _ contents: [API.Content], in schemas: ModelSchemas
    ) -> API.Content? {
        contents.count == 1 ? contents.first : ranked(contents, in: schemas).first
    }
}

extension API.Content {
    /// Whether another content has the same schema: the same information in another form.
    func hasSchema(of other: API.Content) -> Bool {
        switch (schema?.kind, other.schema?.kind) {
        case (nil, nil): true
        case (.reference(let left)?, .reference(let right)?): left == right
        default:
            if let left = schema?.node, let right = other.schema?.node {
                left == right || left.isEqual(to: right)
            } else {
                false
            }
        }
    }
}
