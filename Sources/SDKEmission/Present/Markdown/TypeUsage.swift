import SDKPlan

/// Which methods take a type or return it, and which models have it as a property.
struct TypeUsage: Sendable {
    /// What a type is to a method.
    enum Role: String, Sendable {
        case body, parameter, response
        case element = "element of the stream"
    }

    struct MethodUse: Sendable {
        /// Positions in the library's services, and in the service's methods.
        var service: Int
        var method: Int
        /// Each once.
        var roles: [Role]
    }

    private(set) var methods: [TypeName: [MethodUse]] = [:]
    /// The outermost types, each once, in the library's order.
    private(set) var types: [TypeName: [TypeName]] = [:]

    init(_ library: Library) {
        for (serviceIndex, service) in library.services.enumerated() {
            for (methodIndex, method) in service.methods.enumerated() {
                var roles: [TypeName: [Role]] = [:]
                for (name, role) in Self.uses(method)
                where !roles[name, default: []].contains(role) {
                    roles[name, default: []].append(role)
                }
                for (name, roles) in roles {
                    methods[name, default: []].append(
                        MethodUse(service: serviceIndex, method: methodIndex, roles: roles))
                }
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

    private static func uses(_ method: Method) -> [(TypeName, Role)] {
        var uses: [(SwiftType?, Role)] = method.overloads.flatMap(\.arguments).map { argument in
            if case .body = argument.role { return (argument.type, .body) }
            return (argument.type, .parameter)
        }
        uses.append((method.result.type, .response))
        uses += [method.result.item, method.stream?.element].map { ($0, .element) }
        return uses.compactMap { type, role in type?.linked.map { ($0, role) } }
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
