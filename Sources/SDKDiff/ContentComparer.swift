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
                body.isRequired ? .requiredBodyRemoved : .bodyRemoved, subject, in: schemas.sent,
                old: body.node, new: operation.new.node)
        case (nil, let body?):
            changes.report(
                body.isRequired ? .requiredBodyAdded : .bodyAdded, subject, in: schemas.sent,
                old: operation.old.node, new: body.node)
        case (let left?, let right?): compare(Pair(left, right), subject)
        }
    }

    private func compare(_ body: Pair<API.RequestBody>, _ subject: Subject) {
        let nodes = body.map(\.node)
        let demands = body.map(\.isRequired)
        if demands.differs {
            changes.report(
                demands.new ? .bodyBecameRequired : .bodyBecameOptional, subject,
                in: schemas.sent, at: nodes)
        }
        changes.compare(
            body.map(\.description), .descriptionChanged, subject, in: schemas.sent,
            at: nodes.map { $0 })
        OtherMembers(changes: changes).compare(nodes.map { $0 }, subject, in: schemas.sent)
        var position = SchemaPosition(subject, schemas.sent)
        position.isDocumentedOutside = true
        compare(body.map(\.contents), at: position)
    }

    /// Compares the content types, and the schemas of those that both sides have.
    ///
    /// - Parameter position: Where the content stands; Swift has a type for the one that is used.
    func compare(_ contents: Pair<[API.Content]>, at position: SchemaPosition) {
        let types = Matching(contents) { $0.type }
        let used = Pair(
            contents.old.used(in: schemas.sides.old), contents.new.used(in: schemas.sides.new))
        for content in types.removed {
            var context = position.context
            // Any client may send it; only who asks for it misses it.
            context.demandsOnWire =
                context.wire.contains(.request) || content.type == used.old?.type
            changes.report(
                .contentTypeRemoved, position.subject, [content.type], in: context,
                old: content.node)
        }
        for content in types.added {
            changes.report(
                .contentTypeAdded, position.subject, [content.type], in: position.context,
                new: content.node)
        }
        for content in types.common { compareMembers(content, at: position) }
        guard let old = used.old, let new = used.new else { return }
        guard old.type != new.type else {
            compareUsed(Pair(old, new), at: position)
            for content in types.common where content.new.type != new.type {
                compareUnused(content, at: position)
            }
            return
        }
        var context = position.context
        context.demandsOnWire = !contents.new.contains { $0.type == old.type }
        changes.report(
            .usedContentTypeChanged, position.subject, [old.type, new.type], in: context,
            old: old.node, new: new.node)
        // Each type is compared with itself on the wire; Swift has another one instead.
        for content in types.common { compareUnused(content, at: position) }
        var inSwift = position
        inSwift.context.wire = []
        compareUsed(Pair(old, new), at: inSwift)
    }

    private func compareUnused(_ content: Pair<API.Content>, at position: SchemaPosition) {
        let untyped = untyped(content)
        var position = position
        position.subject = position.subject.content(content.new.type)
        position.context.isInSwift = false
        schemas.compare(untyped, at: position)
    }

    private func compareMembers(_ content: Pair<API.Content>, at position: SchemaPosition) {
        OtherMembers(changes: changes).compare(
            content.map(\.node), position.subject.content(content.new.type), in: position.context)
        guard content.old.itemSchema != nil || content.new.itemSchema != nil else { return }
        var position = position
        position.subject = position.subject.content(content.new.type).part("item")
        schemas.compare(
            content.map { $0.itemSchema ?? API.Schema(kind: .any, node: $0.node) }, at: position)
    }

    private func compareUsed(_ content: Pair<API.Content>, at position: SchemaPosition) {
        compareEncodings(content, at: position)
        let shapes = Pair(
            shape(of: content.old, in: schemas.sides.old),
            shape(of: content.new, in: schemas.sides.new))
        let untyped = untyped(content)
        var position = position
        switch (shapes.old, shapes.new) {
        case (.schema, .schema): schemas.compare(untyped, at: position)
        case (.parts(let left), .parts(let right)) where position.context.directions == .request:
            // The type of the parts is the operation's own, whether the schema has a name or not.
            if case .reference(let name) = left.kind, case .reference(name) = right.kind { return }
            let targets = Pair(schemas.sides.old.target(left), schemas.sides.new.target(right))
            schemas.compare(targets, at: position)
        default:
            // Text and bytes have one Swift type, whatever their schema.
            let texts = Pair(
                swiftShape(content.old, in: schemas.sides.old),
                swiftShape(content.new, in: schemas.sides.new))
            if texts.differs {
                changes.report(
                    .contentSwiftTypeChanged, position.subject, content.map(typeText).both,
                    in: position.context, at: content.map(\.node))
            }
            guard !position.context.wire.isEmpty else { return }
            position.context.isInSwift = false
            schemas.compare(untyped, at: position)
        }
    }

    /// The schemas of contents. Bytes are a binary string in OpenAPI 3.0 and have no type in 3.1
    /// (OpenAPI 3.1 §4.8.14.2).
    private func untyped(_ content: Pair<API.Content>) -> Pair<API.Schema> {
        func plain(_ content: API.Content, in side: ComparedAPI) -> API.Schema? {
            guard var schema = content.schema,
                !MediaType.isJSON(content.mediaType),
                case .string("binary") = side.schemas.followed(schema).kind
            else { return content.schema }
            schema.kind = .any
            return schema
        }
        let node = content.old.node
        return Pair(
            plain(content.old, in: schemas.sides.old) ?? API.Schema(kind: .any, node: node),
            plain(content.new, in: schemas.sides.new) ?? API.Schema(kind: .any, node: node))
    }

    /// What is carried, in the words of the description.
    func typeText(_ content: API.Content) -> String {
        guard let schema = content.schema else { return content.type }
        return schema.typeText + " as " + content.type
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
        switch MediaType.coding(of: content, in: side.schemas) {
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
        guard let schema = content.schema,
            case .object(let object) = side.schemas.followed(schema).kind,
            !object.properties.isEmpty
        else { return nil }
        return schema
    }

    private func compareEncodings(_ content: Pair<API.Content>, at position: SchemaPosition) {
        guard !content.old.encodings.isEmpty || !content.new.encodings.isEmpty else { return }
        let texts = content.map(Self.encodings)
        for name in Set(texts.old.keys).union(texts.new.keys) {
            let text = texts.map { $0[name] }
            guard text.differs else { continue }
            changes.report(
                .formEncodingChanged, position.subject.property(name.text),
                [name.text] + text.map { $0 ?? "none" }.both, in: position.context,
                at: content.map(\.node))
        }
        // Headers of parts, and styles that text can't have.
        let nodes = content.map { $0.node["encoding"] }
        if !texts.differs, let left = nodes.old, let right = nodes.new, !left.isEqual(to: right) {
            changes.report(
                .memberChanged, position.subject,
                ["encoding", left.canonicalText, right.canonicalText], in: position.context,
                old: left, new: right)
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
    func used(in side: ComparedAPI) -> API.Content? {
        MediaType.preferred(self, in: side.schemas)
    }
}

extension API.Content {
    /// The media type without parameters.
    fileprivate var type: String { MediaType.essence(mediaType) }
}
