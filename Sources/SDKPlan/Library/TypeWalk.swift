extension TypeDeclaration {
    /// Every type that the declaration's code spells, nested declarations included.
    package func forEachType(_ body: (SwiftType) -> Void) {
        switch kind {
        case .model(let model):
            for property in model.properties { body(property.type) }
            if let additional = model.additional { body(additional) }
        case .enumeration: break
        case .alias(let target): body(target)
        case .multipart(let parts): for part in parts { body(part.type) }
        case .headers(let headers): for header in headers { body(header.type) }
        case .events(let events): for event in events { body(event.type) }
        case .union(let union):
            for alternative in union.alternatives { body(alternative.type) }
            for property in union.shared { body(property.type) }
        }
        for type in nested { type.forEachType(body) }
    }
}

extension Sequence<TypeDeclaration> {
    /// Calls a closure with each declaration and with those within it.
    func forEachNested(_ body: (TypeDeclaration) -> Void) {
        for type in self {
            body(type)
            type.nested.forEachNested(body)
        }
    }
}

extension Method {
    /// Every type that its declarations spell.
    package func forEachType(_ body: (SwiftType) -> Void) {
        for argument in arguments { body(argument.type) }
        for argument in variants.lazy.flatMap(\.arguments) { body(argument.type) }
        if let type = result.type { body(type) }
        if let element = stream?.element { body(element) }
        if let item = paging?.item { body(item) }
        if let value = polling?.value { body(value) }
    }
}

extension Service {
    /// Every type that its methods and its own types spell.
    func forEachType(_ body: (SwiftType) -> Void) {
        for method in methods { method.forEachType(body) }
        for type in types { type.forEachType(body) }
    }
}

extension Library {
    /// The types whose values stand as text in parameters or in parts of multipart bodies.
    package var parameterTypes: Set<TypeName> {
        var types: Set<TypeName> = []
        for service in services {
            for argument in service.methods.lazy.flatMap(\.arguments) {
                guard case .parameter(let role) = argument.role, !role.isJSON, !role.isNested
                else { continue }
                types.formUnion(argument.type.named)
            }
            for case .multipart(let parts) in service.types.lazy.map(\.kind) {
                for part in parts where part.coding == .text { types.formUnion(part.type.named) }
            }
        }
        return types
    }
}

extension SwiftType {
    /// The types of the library that its text names; an alias by its own name.
    var spelled: [TypeName] {
        switch self {
        case .builtin: []
        case .named(let name, _): [name]
        case .array(let inner), .dictionary(let inner), .nullable(let inner): inner.spelled
        }
    }
}
