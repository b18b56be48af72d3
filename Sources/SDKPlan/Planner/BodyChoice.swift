import SDKDescription

/// Which of a body's contents can be sent, each in a way of its own.
package struct BodyChoice {
    /// A body that a method takes: contents that differ in nothing but the media type.
    package struct Offer {
        package var coding: BodyCoding
        package var contents: [API.Content]

        /// Whether the caller has to say which media type it is.
        var isOpen: Bool {
            switch coding {
            case .form, .multipart: return false
            case .json: return contents.count > 1
            case .text, .binary:
                return contents.count > 1 || contents.contains { MediaType.isRange($0.mediaType) }
            }
        }
    }

    /// The first one is the method's own, the others have overloads.
    package private(set) var offers: [Offer] = []
    /// Contents that have nothing that an offered one doesn't have.
    private(set) var others: [API.Content] = []

    package init(_ contents: [API.Content], in schemas: ModelSchemas) {
        for content in MediaType.ranked(contents, in: schemas) {
            add(content, MediaType.coding(of: content, in: schemas), schemas)
        }
    }

    private mutating func add(
        _ content: API.Content, _ coding: BodyCoding, _ schemas: ModelSchemas
    ) {
        let twin = offers.firstIndex { $0.contents[0].hasSchema(of: content) }
        switch coding {
        case .json:
            if let twin, offers[twin].coding == .json {
                let isPlain = MediaType.isPlainJSON(offers[twin].contents[0].mediaType)
                // Two names of JSON are one; a merge patch is no other kind of patch.
                if isPlain && MediaType.isPlainJSON(content.mediaType) { return }
                if MediaType.isRange(content.mediaType) { return }
                return offers[twin].contents.append(content)
            }
            // A range is meant for what has no type of its own.
            if twin != nil || MediaType.isRange(content.mediaType), !offers.isEmpty {
                return others.append(content)
            }
        case .form, .multipart:
            let hasFile = coding == .multipart && schemas.hasFile(content.schema)
            if twin != nil, !hasFile || offers.contains(where: { $0.coding == .multipart }) {
                return others.append(content)
            }
        case .text, .binary:
            if let index = offers.firstIndex(where: { $0.coding == coding }) {
                return offers[index].contents.append(content)
            }
            let isPlain = content.schema.map { schemas.isScalar($0) || schemas.isAny($0) } ?? true
            if twin != nil, !isPlain { return others.append(content) }
        }
        offers.append(Offer(coding: coding, contents: [content]))
    }
}
