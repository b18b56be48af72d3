import SDKDescription
import SDKDocument
import SDKPlan

/// Compares the responses of an operation, and what its method returns.
struct ResponseComparer {
    let schemas: SchemaComparer
    private let contents: ContentComparer

    private var changes: ChangeList { schemas.changes }

    init(schemas: SchemaComparer) {
        self.schemas = schemas
        contents = ContentComparer(schemas: schemas)
    }

    func compare(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let breaks = changes.swiftBreakCount
        let count = changes.changes.count
        let successes = Set(operation.both.flatMap(\.successes).map(\.code))
        let found = Matching(operation.map(\.responses), by: \.code)
        for response in found.removed {
            let code = response.code.text
            changes.report(
                .responseRemoved, subject.part(code), [code], in: schemas.returned,
                old: response.node)
        }
        for response in found.added {
            let code = response.code.text
            changes.report(
                .responseAdded, subject.part(code), [code], in: schemas.returned,
                new: response.node)
        }
        for response in found.common {
            let subject = subject.part(response.new.code.text)
            compare(response, subject, isTyped: successes.contains(response.new.code))
            compareHeaders(response, subject, of: operation)
        }
        // A type that changed within one response was told there; what a client answers with is
        // no result.
        guard schemas.returned.wire.contains(.response) else { return }
        if changes.swiftBreakCount == breaks, changes.changes.count > count {
            compareResults(operation, subject)
        }
    }

    private func compare(_ response: Pair<API.Response>, _ subject: Subject, isTyped: Bool) {
        var context = schemas.returned
        let nodes = response.map(\.node)
        for (texts, rule) in [
            (response.map(\.summary), ChangeRule.summaryChanged),
            (response.map(\.description), .descriptionChanged),
        ] {
            changes.compare(texts, rule, subject, in: context, at: nodes.map { $0 })
        }
        OtherMembers(changes: changes).compare(nodes.map { $0 }, subject, in: context)
        let codes = Matching(response.map { $0.errorCodes.map(\.code) })
        for code in codes.removed {
            changes.report(.errorCodeRemoved, subject, [code], in: context, at: nodes)
        }
        for code in codes.added {
            changes.report(.errorCodeAdded, subject, [code], in: context, at: nodes)
        }
        switch (
            response.old.contents.used(in: schemas.sides.old),
            response.new.contents.used(in: schemas.sides.new)
        ) {
        case (nil, let content?):
            changes.report(
                .responseContentAdded, subject, [contents.typeText(content)], in: context,
                old: nodes.old, new: content.node)
        case (let content?, nil):
            changes.report(
                .responseContentRemoved, subject, [contents.typeText(content)], in: context,
                old: content.node, new: nodes.new)
        default:
            context.isInSwift = isTyped
            var position = SchemaPosition(subject, context)
            position.isDocumentedOutside = true
            position.isNullInSwift = true
            contents.compare(response.map(\.contents), at: position)
        }
    }

    // MARK: - Headers

    private func compareHeaders(
        _ response: Pair<API.Response>, _ subject: Subject, of operation: Pair<API.Operation>
    ) {
        guard !response.old.headers.isEmpty || !response.new.headers.isEmpty else { return }
        // Names of headers are the same in whatever case (RFC 9110 §5.1).
        let found = Matching(response.map(\.headers)) { WireName($0.name.lowercased()) }
        // Swift has one type for the headers of all successful responses.
        let isSuccess = response.new.code.isSuccess
        for header in found.removed {
            var context = schemas.returned
            context.isInSwift = isSuccess && !Self.successes(of: operation.new, have: header)
            changes.report(
                .headerRemoved, subject.header(header.name), [header.name], in: context,
                old: header.node)
        }
        for header in found.added {
            var context = schemas.returned
            context.isInSwift = isSuccess && !Self.successes(of: operation.old, have: header)
            context.demandsOnWire = header.isRequired
            changes.report(
                .headerAdded, subject.header(header.name), [header.name], in: context,
                new: header.node)
        }
        for header in found.common {
            let subject = subject.header(header.old.name)
            var context = schemas.returned
            context.isInSwift = isSuccess
            let demands = header.map(\.isRequired)
            if demands.differs {
                changes.report(
                    demands.new ? .headerBecameRequired : .headerBecameOptional, subject,
                    in: context, at: header.map(\.node))
            }
            changes.compare(
                header.map(\.description), .descriptionChanged, subject, in: context,
                at: header.map(\.node))
            // Nothing marks a header as deprecated in Swift.
            var documentation = context
            documentation.isInSwift = false
            changes.compareDeprecation(
                header.map { $0.node["deprecated"]?.bool == true }, subject, in: documentation,
                at: header.map(\.node))
            OtherMembers(changes: changes).compare(
                header.map(\.node), subject, in: context)
            let styles = header.map(style)
            if styles.differs {
                changes.report(
                    .styleChanged, subject, styles.both, in: context, at: header.map(\.node))
            }
            var position = SchemaPosition(subject, context)
            position.isDocumentedOutside = true
            schemas.compare(header.map(\.schema), at: position)
        }
    }

    /// What tells how a header is written: text, or the names and values of an object.
    private func style(_ header: API.Response.Header) -> String {
        if let content = header.node["content"]?.members.first {
            return MediaType.essence(content.key)
        }
        let isExploded =
            switch header.schema.kind {
            case .object, .map: header.node["explode"]?.bool == true
            default: false
            }
        return isExploded ? "exploded" : "plain"
    }

    private static func successes(
        of operation: API.Operation, have header: API.Response.Header
    ) -> Bool {
        operation.responses.lazy.filter(\.code.isSuccess).flatMap(\.headers)
            .contains { $0.name.lowercased() == header.name.lowercased() }
    }

    // MARK: - What a method returns

    private func compareResults(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let results = Pair(
            result(of: operation.old, in: schemas.sides.old),
            result(of: operation.new, in: schemas.sides.new))
        guard results.differs else { return }
        let rule: ChangeRule =
            results.old == nil
            ? .resultAdded : results.new == nil ? .resultRemoved : .resultChanged
        var context = schemas.returned
        context.demandsOnWire = !isReadable(operation)
        changes.report(
            rule, subject, results.both.compactMap { $0 }, in: context,
            at: operation.map(\.node))
    }

    /// Whether a client that was built before understands all that successful responses carry: it
    /// reads them alike, whatever their code.
    private func isReadable(_ operation: Pair<API.Operation>) -> Bool {
        let known = operation.old.successes.map { $0.contents.used(in: schemas.sides.old) }
        return operation.new.successes.allSatisfy { response in
            guard let content = response.contents.used(in: schemas.sides.new) else {
                return known.contains { $0 == nil }
            }
            return known.contains { other in
                guard let other,
                    MediaType.essence(other.mediaType)
                        == MediaType.essence(content.mediaType)
                else { return false }
                guard let left = other.schema else { return true }
                guard let right = content.schema else { return false }
                return [.same, .tighter].contains(schemas.inclusion.relation(Pair(left, right)))
            }
        }
    }

    /// The types that a method can return, as the plan joins them; nil for nothing.
    private func result(of operation: API.Operation, in side: ComparedAPI) -> String? {
        var shapes: Set<String> = []
        var codings: Set<BodyCoding> = []
        var isOptional = false
        let isOnly = operation.successes.count { !$0.contents.isEmpty } < 2
        for response in operation.successes {
            guard operation.method != "HEAD", let content = response.contents.used(in: side)
            else {
                isOptional = true
                continue
            }
            var shape = contents.swiftShape(content, in: side)
            let coding = MediaType.coding(of: content, in: side.schemas)
            if coding == .multipart { shape = "Data" }
            codings.insert(coding == .form ? .json : coding == .multipart ? .binary : coding)
            // Of several types without a name, each is called after the code that it comes with.
            if shape.utf8.contains(0x7B), !isOnly {
                shape += " for \(response.code.text)"
            }
            if let schema = content.schema, side.schemas.isNullable(schema) { isOptional = true }
            shapes.insert(shape)
        }
        guard !shapes.isEmpty else { return nil }
        // Text and bytes that are not there are empty, and what mixes codings is bytes.
        guard codings == [.json] else {
            return codings.count > 1 || shapes.count > 1 ? "Data" : shapes.joined()
        }
        return shapes.sorted().joined(separator: " or ") + (isOptional ? ", or nothing" : "")
    }

    // MARK: - Models of failures

    /// Models that failures carry can be read from one by their names.
    func compareErrorModels() {
        let names = schemas.sides.map(Self.errorModels)
        let models = schemas.sides.map(\.models)
        for name in names.old.symmetricDifference(names.new) {
            let nodes = models.map { $0[name]?.schema.node }
            // A model that only one side has is told as such.
            guard nodes.old != nil, nodes.new != nil else { continue }
            changes.report(
                names.old.contains(name) ? .errorModelRemoved : .errorModelAdded,
                Subject(name.text), in: schemas.returned, old: nodes.old, new: nodes.new)
        }
    }

    private static func errorModels(of side: ComparedAPI) -> Set<WireName> {
        var names: Set<WireName> = []
        for response in side.api.operations.lazy.flatMap(\.responses) where !response.code.isSuccess
        {
            guard let schema = response.contents.used(in: side)?.schema,
                case .reference(let name) = schema.kind, let model = side.models[WireName(name)],
                !ModelSchemas.isAlias(model.schema)
            else { continue }
            names.insert(WireName(name))
        }
        return names
    }
}
