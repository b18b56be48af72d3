import SDKDescription
import SDKDocument
import SDKPlan

/// Compares request bodies, and what bodies and responses carry.
struct ContentComparer {
    let schemas: SchemaComparer

    private var changes: ChangeList { schemas.changes }

    init(schemas: SchemaComparer) {
        self.schemas = schemas
    }

    func compareBodies(_ operation: Pair<API.Operation>, _ operationSubject: Subject) {
        let subject = operationSubject.part("body")
        switch (operation.old.body, operation.new.body) {
        case (nil, nil): break
        case (let body?, nil):
            changes.report(
                body.isRequired ? .requiredBodyRemoved : .bodyRemoved, subject, old: body.node,
                new: operation.new.node)
        case (nil, let body?):
            changes.report(
                body.isRequired ? .requiredBodyAdded : .bodyAdded, subject,
                old: operation.old.node, new: body.node)
        case (let left?, let right?): compare(Pair(left, right), subject)
        }
    }

    private func compare(_ body: Pair<API.RequestBody>, _ subject: Subject) {
        let nodes = body.map(\.node)
        let demands = body.map(\.isRequired)
        if demands.differs {
            changes.report(
                demands.new ? .bodyBecameRequired : .bodyBecameOptional, subject, at: nodes)
        }
        changes.compare(
            body.map(\.description), .descriptionChanged, subject, in: ChangeContext(.request),
            at: nodes.map { $0 })
        var place = SchemaPlace(subject, ChangeContext(.request))
        place.isDocumentedOutside = true
        compare(body.map(\.contents), at: place)
    }

    /// Compares the content types, and the schemas of those that both sides have.
    ///
    /// - Parameter place: Where the content stands; Swift has a type for the one that is used.
    func compare(_ contents: Pair<[API.Content]>, at place: SchemaPlace) {
        let types = Matching(contents) { MediaType.essence($0.mediaType) }
        for content in types.removed {
            changes.report(
                .contentTypeRemoved, place.subject, [MediaType.essence(content.mediaType)],
                in: place.context, old: content.node)
        }
        for content in types.added {
            changes.report(
                .contentTypeAdded, place.subject, [MediaType.essence(content.mediaType)],
                in: place.context, new: content.node)
        }
        guard let used = contents.old.used, let other = contents.new.used else { return }
        let usedTypes = Pair(used, other).map { MediaType.essence($0.mediaType) }
        if usedTypes.differs {
            changes.report(
                .usedContentTypeChanged, place.subject, usedTypes.both, in: place.context,
                old: used.node, new: other.node)
        }
        compareUsed(Pair(used, other), at: place)
        for content in types.common {
            let type = MediaType.essence(content.new.mediaType)
            guard usedTypes.differs || usedTypes.new != type else { continue }
            compareUnused(content, type, at: place)
        }
    }

    private func compareUnused(_ content: Pair<API.Content>, _ type: String, at place: SchemaPlace)
    {
        guard let left = content.old.schema, let right = content.new.schema,
            !schemas.equality.areEqual(left, right)
        else { return }
        var place = place
        place.subject = place.subject.content(type)
        place.context.isInSwift = false
        schemas.compare(Pair(left, right), at: place)
    }

    private func compareUsed(_ content: Pair<API.Content>, at place: SchemaPlace) {
        compareEncodings(content, at: place)
        let shapes = Pair(
            shape(of: content.old, in: schemas.sides.old),
            shape(of: content.new, in: schemas.sides.new))
        var place = place
        switch (shapes.old, shapes.new) {
        case (.schema, .schema):
            schemas.compare(
                content.map { $0.schema ?? API.Schema(kind: .any, node: content.old.node) },
                at: place)
            return
        case (.parts(let left), .parts(let right)) where place.context.directions == .request:
            // The type of the parts is the operation's own, whether the schema has a name or not.
            if case .reference(let name) = left.kind, case .reference(name) = right.kind { return }
            let targets = Pair(schemas.sides.old.target(left), schemas.sides.new.target(right))
            return schemas.compare(targets, at: place)
        default:
            // Text and bytes have one Swift type, whatever their schema.
            let texts = Pair(
                swiftShape(content.old, in: schemas.sides.old),
                swiftShape(content.new, in: schemas.sides.new))
            if texts.differs {
                changes.report(
                    .typeNameChanged, place.subject, texts.both, in: place.context,
                    at: content.map(\.node))
            }
            place.context.isInSwift = false
            guard let left = content.old.schema, let right = content.new.schema else { return }
            schemas.compare(Pair(left, right), at: place)
        }
    }

    // MARK: - What Swift makes of it

    private enum Shape {
        /// The Swift type is that of the schema.
        case schema
        /// A multipart body whose parts, of this schema, have properties in Swift.
        case parts(API.Schema)
        /// One type for all schemas.
        case fixed(String)
    }

    private func shape(of content: API.Content, in side: ComparedAPI) -> Shape {
        switch MediaType.coding(of: content.mediaType, schema: content.schema) {
        case .json, .form: .schema
        case .multipart: parts(content, in: side).map(Shape.parts) ?? .fixed("MultipartBody")
        case .text: .fixed("String")
        case .binary: .fixed("Data")
        }
    }

    /// How Swift spells a content's type.
    func swiftShape(_ content: API.Content, in side: ComparedAPI) -> String {
        switch shape(of: content, in: side) {
        case .schema: content.schema.map(side.swiftShape) ?? "JSONValue"
        case .parts: "{parts}"
        case .fixed(let text): text
        }
    }

    private func parts(_ content: API.Content, in side: ComparedAPI) -> API.Schema? {
        guard MediaType.essence(content.mediaType) == "multipart/form-data",
            let schema = content.schema,
            case .object(let object) = side.schemas.followed(schema).kind,
            !object.properties.isEmpty
        else { return nil }
        return schema
    }

    private func compareEncodings(_ content: Pair<API.Content>, at place: SchemaPlace) {
        guard !content.old.encodings.isEmpty || !content.new.encodings.isEmpty else { return }
        let texts = content.map(Self.encodings)
        for name in Set(texts.old.keys).union(texts.new.keys) {
            let text = texts.map { $0[name] }
            guard text.differs else { continue }
            changes.report(
                .formEncodingChanged, place.subject.property(name.text),
                [name.text] + text.map { $0 ?? "none" }.both, in: place.context,
                at: content.map(\.node))
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
