extension Comparer {
    mutating func compareBodies(
        _ before: API.Operation, _ after: API.Operation, _ operation: Subject
    ) {
        let subject = operation.part("body")
        switch (before.body, after.body) {
        case (nil, nil): break
        case (let body?, nil):
            report(
                body.isRequired ? .requiredBodyRemoved : .bodyRemoved, subject, old: body.node,
                new: after.node)
        case (nil, let body?):
            report(
                body.isRequired ? .requiredBodyAdded : .bodyAdded, subject, old: before.node,
                new: body.node)
        case (let left?, let right?): compare(left, right, subject)
        }
    }

    private mutating func compare(
        _ before: API.RequestBody, _ after: API.RequestBody, _ subject: Subject
    ) {
        if before.isRequired != after.isRequired {
            report(
                after.isRequired ? .bodyBecameRequired : .bodyBecameOptional, subject,
                old: before.node, new: after.node)
        }
        compareText(
            .descriptionChanged, before.description, after.description, subject,
            ChangeContext(.request), before.node, after.node)
        var place = SchemaPlace(subject, ChangeContext(.request))
        place.isDocumentedOutside = true
        compareContents(before.contents, after.contents, at: place)
    }

    /// Compares the content types, and the schemas of those that both sides have.
    ///
    /// - Parameter place: Where the content stands; Swift has a type for the one that is used.
    mutating func compareContents(
        _ before: [API.Content], _ after: [API.Content], at place: SchemaPlace
    ) {
        // Nearly always there is one, and the same on both sides.
        if before.count == 1, after.count == 1, before[0].mediaType == after[0].mediaType {
            return compare(before[0], after[0], at: place)
        }
        let left = Self.byType(before)
        let right = Self.byType(after)
        for (type, content) in left where right[type] == nil {
            report(
                .contentTypeRemoved, place.subject, [type], in: place.context, old: content.node)
        }
        for (type, content) in right where left[type] == nil {
            report(.contentTypeAdded, place.subject, [type], in: place.context, new: content.node)
        }
        guard let used = before.used, let other = after.used else { return }
        let types = [used, other].map { MediaType.essence($0.mediaType) }
        if types[0] != types[1] {
            report(
                .usedContentTypeChanged, place.subject, types, in: place.context, old: used.node,
                new: other.node)
        }
        compare(used, other, at: place)
        for (type, content) in left {
            guard types[0] != type || types[1] != type, let other = right[type] else { continue }
            compareUnused(content, other, type, at: place)
        }
    }

    private static func byType(_ contents: [API.Content]) -> [String: API.Content] {
        Dictionary(contents.map { (MediaType.essence($0.mediaType), $0) }) { first, _ in first }
    }

    private mutating func compareUnused(
        _ before: API.Content, _ after: API.Content, _ type: String, at place: SchemaPlace
    ) {
        guard let left = before.schema, let right = after.schema,
            !equality.areEqual(left, right)
        else { return }
        var place = place
        place.subject = place.subject.content(type)
        place.context.isInSwift = false
        compare(left, right, at: place)
    }

    private mutating func compare(
        _ before: API.Content, _ after: API.Content, at place: SchemaPlace
    ) {
        compareEncodings(before, after, at: place)
        var place = place
        let isPlain =
            before.mediaType == "application/json" && after.mediaType == before.mediaType
            && !before.isBinary && !after.isBinary
        if isPlain, let left = before.schema, let right = after.schema {
            return compare(left, right, at: place)
        }
        if let (left, right) = parts(before, after, at: place) {
            // The type of the parts is the operation's own, whether the schema has a name or not.
            if case .reference(let name) = before.schema?.kind,
                case .reference(name) = after.schema?.kind
            {
                return
            }
            return compare(left, right, at: place)
        }
        let shapes = [swiftShape(before, in: old), swiftShape(after, in: new)]
        guard shapes[0].isSchema, shapes[1].isSchema else {
            // Text and bytes have one Swift type, whatever their schema.
            if shapes[0].text != shapes[1].text {
                report(
                    .typeNameChanged, place.subject, shapes.map(\.text), in: place.context,
                    old: before.node, new: after.node)
            }
            place.context.isInSwift = false
            if let left = before.schema, let right = after.schema {
                compare(left, right, at: place)
            }
            return
        }
        let untyped = API.Schema(kind: .any, node: before.node)
        compare(before.schema ?? untyped, after.schema ?? untyped, at: place)
    }

    /// The schemas of multipart bodies whose parts have properties in Swift, on both sides.
    private func parts(
        _ before: API.Content, _ after: API.Content, at place: SchemaPlace
    ) -> (API.Schema, API.Schema)? {
        guard place.context.directions == .request, hasParts(before, in: old),
            hasParts(after, in: new), let left = before.schema, let right = after.schema
        else { return nil }
        return (old.target(left), new.target(right))
    }

    private func hasParts(_ content: API.Content, in side: ComparedAPI) -> Bool {
        guard MediaType.essence(content.mediaType) == "multipart/form-data",
            let schema = content.schema, case .object(let object) = side.target(schema).kind
        else { return false }
        return !object.properties.isEmpty
    }

    /// How Swift spells a content's type, and whether its schema has a part in that.
    func swiftShape(
        _ content: API.Content, in side: ComparedAPI
    ) -> (text: String, isSchema: Bool) {
        switch MediaType.coding(of: content.mediaType, schema: content.schema) {
        case .json, .form: (content.schema.map(side.swiftShape) ?? "JSONValue", true)
        case .multipart: (hasParts(content, in: side) ? "{parts}" : "MultipartBody", false)
        case .text: ("String", false)
        case .binary: ("Data", false)
        }
    }

    private mutating func compareEncodings(
        _ before: API.Content, _ after: API.Content, at place: SchemaPlace
    ) {
        guard !before.encodings.isEmpty || !after.encodings.isEmpty else { return }
        let left = Self.encodings(before)
        let right = Self.encodings(after)
        for name in Set(left.keys).union(right.keys) where left[name] != right[name] {
            report(
                .formEncodingChanged, place.subject.property(name.text),
                [name.text, left[name] ?? "none", right[name] ?? "none"], in: place.context,
                old: before.node, new: after.node)
        }
    }

    private static func encodings(_ content: API.Content) -> [WireName: String] {
        var texts: [WireName: String] = [:]
        for encoding in content.encodings {
            let parts = [
                encoding.contentType, encoding.style?.rawValue,
                encoding.explode.map { $0 ? "exploded" : "joined" },
            ]
            texts[WireName(encoding.property)] = parts.compactMap { $0 }.joined(separator: ", ")
        }
        return texts
    }
}

extension [API.Content] {
    /// The content that the SDK sends or asks for.
    var used: API.Content? { count == 1 ? first : MediaType.preferred(self) }
}

extension API.Content {
    /// Whether the schema alone says that this is bytes.
    fileprivate var isBinary: Bool {
        if case .string("binary")? = schema?.kind { true } else { false }
    }
}
