import SDKDescription
import SDKDocument
import SDKPlan

/// Methods that an operation has beside its own: for bodies of further media types, and for the
/// elements of a stream.
struct OverloadComparer {
    let schemas: SchemaComparer

    func compare(_ operation: Pair<API.Operation>, _ subject: Subject) {
        let overloads = Pair(
            overloads(of: operation.old, in: schemas.sides.old),
            overloads(of: operation.new, in: schemas.sides.new))
        let found = Matching(overloads) { WireName($0.key) }
        for overload in found.removed {
            schemas.changes.report(
                .overloadRemoved, subject.part("body"), [overload.text], old: overload.content.node)
        }
        for overload in found.added {
            schemas.changes.report(
                .overloadAdded, subject.part("body"), [overload.text], new: overload.content.node)
        }
        let streams = operation.map(Self.stream)
        if let stream = streams.old, streams.new == nil {
            schemas.changes.report(
                .streamMethodRemoved, subject, [stream.mediaType], old: stream.node)
        }
        if let stream = streams.new, streams.old == nil {
            schemas.changes.report(
                .streamMethodAdded, subject, [stream.mediaType], new: stream.node)
        }
    }

    /// A further way to send a body.
    private struct Overload {
        /// The argument for the body with its type.
        var key: String
        var content: API.Content

        var text: String { MediaType.essence(content.mediaType) }
    }

    private func overloads(of operation: API.Operation, in side: ComparedAPI) -> [Overload] {
        guard let body = operation.body, body.contents.count > 1 else { return [] }
        var names = Namer.arguments(operation)
        names.append(Namer.body(beside: names))
        let contents = ContentComparer(schemas: schemas)
        return BodyChoice(body.contents, in: side.schemas).offers.dropFirst().map { offer in
            let content = offer.contents[0]
            let name = Namer.body(
                offer.coding, mediaType: MediaType.essence(content.mediaType), beside: names)
            names.append(name)
            return Overload(
                key: name.text + ": " + contents.swiftShape(content, in: side), content: content)
        }
    }

    /// The content that comes as a stream, where one does.
    private static func stream(of operation: API.Operation) -> API.Content? {
        operation.successes.lazy.flatMap(\.contents).first {
            MethodStream.Kind(mediaType: $0.mediaType) != nil
        }
    }
}
