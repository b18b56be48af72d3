import SDKDescription
import SDKDocument

/// Plans the types that read what servers send by themselves: one for webhooks, one for callbacks.
struct EventPlanner {
    private let types: TypePlanner
    private(set) var diagnostics = Diagnostics()

    init(_ types: TypePlanner) { self.types = types }

    /// A call that the server makes, and the operation that brought it about.
    private struct Event {
        var name: String
        var operation: API.Operation
        var cause: API.Operation?
    }

    mutating func declarations(_ api: API) -> [TypeDeclaration] {
        let webhooks = api.webhooks.map { Event(name: $0.event ?? $0.path, operation: $0) }
        let callbacks = api.operations.flatMap { cause in
            cause.callbacks.map { Event(name: $0.event ?? $0.path, operation: $0, cause: cause) }
        }
        return [
            declaration(
                webhooks, named: "Webhook Event",
                text: "What \(api.title) sends to a webhook, known by the webhook's name."),
            declaration(
                callbacks, named: "Callback Event",
                text: "What \(api.title) sends to a callback, known by the callback's name."),
        ].compactMap { $0 }
    }

    private mutating func declaration(
        _ events: [Event], named wire: String, text: String
    ) -> TypeDeclaration? {
        guard !events.isEmpty else { return nil }
        let name = types.reserveName(wire)
        var scope = TypeScope(within: name, moduleName: types.moduleName)
        var found: [(wire: String, type: SwiftType, operation: API.Operation)] = []
        var indices: [WireName: Int] = [:]
        // Several operations may have one callback by reference.
        var bodies: Set<[WireName]> = []
        for event in events {
            let body = event.operation.body?.node
            let content = [event.name, body?.document.file.path ?? "", body?.pointer ?? ""]
            guard bodies.insert(content.map(WireName.init)).inserted,
                let type = payload(of: event, in: &scope)
            else { continue }
            var wire = event.name
            if let index = indices[WireName(wire)] {
                if found[index].type.resolved == type.resolved { continue }
                // Of one name and several types, each but the first is told by what brought it about.
                wire = [
                    event.cause?.wireName, event.name,
                    event.cause == nil ? event.operation.method : nil,
                ]
                .compactMap { $0 }.joined(separator: " ")
                guard indices[WireName(wire)] == nil else { continue }
            }
            indices[WireName(wire)] = found.count
            found.append((wire, type, event.operation))
        }
        guard !found.isEmpty else { return nil }
        let declarations = zip(found, Namer.events(found.map(\.wire))).map { item, name in
            EventDeclaration(
                name: name, wireName: item.wire, type: item.type,
                isDeprecated: item.operation.isDeprecated,
                documentation: Documentation(
                    text: item.operation.summary ?? item.operation.description))
        }
        return TypeDeclaration(
            name: name, wireName: nil, documentation: Documentation(text: text),
            isDeprecated: false, kind: .events(declarations), nested: scope.declarations)
    }

    /// The type of what comes with an event; nil for one that comes with nothing, or not as JSON.
    private mutating func payload(of event: Event, in scope: inout TypeScope) -> SwiftType? {
        guard let body = event.operation.body,
            let content = MediaType.preferred(body.contents, in: types.schemas)
        else { return nil }
        guard MediaType.coding(of: content, in: types.schemas) == .json else {
            diagnostics.report(.eventUntyped, at: content.node, event.name, content.mediaType)
            return nil
        }
        guard let schema = content.schema else { return .builtin(.json) }
        return types.type(of: schema, named: event.name + " Payload", in: &scope)
    }
}
