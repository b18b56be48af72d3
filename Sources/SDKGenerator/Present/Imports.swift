import SDKMustache

/// The modules that a file needs. Foundation's types come in only where one is spelled.
struct Imports {
    private var needsFoundation = false

    mutating func add(_ type: SwiftType) {
        switch type {
        case .builtin(.date), .builtin(.data), .builtin(.decimal): needsFoundation = true
        case .builtin: break
        case .named: break
        case .array(let inner), .dictionary(let inner), .nullable(let inner): add(inner)
        }
    }

    mutating func add(_ type: TypeDeclaration) {
        switch type.kind {
        case .model(let model):
            for property in model.properties { add(property.type) }
            if let additional = model.additional { add(additional) }
        case .enumeration: break
        case .alias(let target): add(target)
        case .union(let union): for alternative in union.alternatives { add(alternative.type) }
        }
        for nested in type.nested { add(nested) }
    }

    mutating func add(_ service: Service) {
        for method in service.methods {
            for argument in method.arguments { add(argument.type) }
            if let type = method.result.type { add(type) }
        }
        for type in service.types { add(type) }
    }

    var value: MustacheValue {
        .list((needsFoundation ? ["Foundation", "SDKRuntime"] : ["SDKRuntime"]).map { .string($0) })
    }
}
