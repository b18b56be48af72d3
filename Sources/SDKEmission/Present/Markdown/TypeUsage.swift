import SDKPlan

/// Which methods take a type as their body or answer with it, and which models have it as a
/// property.
struct TypeUsage: Sendable {
    struct MethodUse: Sendable {
        /// Places in the library's services, and in the service's methods.
        var service: Int
        var method: Int
        var isBody: Bool
        var isResult: Bool
    }

    private(set) var methods: [TypeName: [MethodUse]] = [:]
    /// The outermost types, each once, in the library's order.
    private(set) var types: [TypeName: [TypeName]] = [:]

    init(_ library: Library) {
        for (serviceIndex, service) in library.services.enumerated() {
            for (methodIndex, method) in service.methods.enumerated() {
                let body = method.arguments.lazy.compactMap { argument -> TypeName? in
                    guard case .body = argument.role else { return nil }
                    return argument.type.linked
                }.first
                let result = method.result.type?.linked
                func add(_ name: TypeName) {
                    methods[name, default: []].append(
                        MethodUse(
                            service: serviceIndex, method: methodIndex, isBody: name == body,
                            isResult: name == result))
                }
                if let body { add(body) }
                if let result, result != body { add(result) }
            }
        }
        for type in library.types {
            var used: Set<TypeName> = []
            var order: [TypeName] = []
            Self.collect(type) { name in
                if name != type.name, used.insert(name).inserted { order.append(name) }
            }
            for name in order { types[name, default: []].append(type.name) }
        }
    }

    private static func collect(_ type: TypeDeclaration, _ body: (TypeName) -> Void) {
        func add(_ type: SwiftType) { if let name = type.linked { body(name) } }
        switch type.kind {
        case .model(let model):
            for property in model.properties { add(property.type) }
            if let additional = model.additional { add(additional) }
        case .union(let union): for alternative in union.alternatives { add(alternative.type) }
        case .alias(let target): add(target)
        case .multipart(let parts): for part in parts { add(part.type) }
        case .headers(let headers): for header in headers { add(header.type) }
        case .events(let events): for event in events { add(event.type) }
        case .enumeration: break
        }
        for nested in type.nested { collect(nested, body) }
    }
}
