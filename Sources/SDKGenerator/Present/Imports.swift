import SDKMustache

/// The modules that a file needs: an import that nothing public uses is a warning.
struct Imports {
    private var needsFoundation = false
    private var needsRuntime = false

    mutating func add(_ type: SwiftType) {
        switch type {
        case .builtin(.date), .builtin(.data), .builtin(.decimal): needsFoundation = true
        case .builtin(.string), .builtin(.bool), .builtin(.int), .builtin(.int64),
            .builtin(.double),
            .named:
            break
        case .builtin(.calendarDate), .builtin(.localDateTime), .builtin(.json),
            .builtin(.multipart), .builtin(.file):
            needsRuntime = true
        case .array(let inner), .dictionary(let inner): add(inner)
        case .nullable(let inner):
            needsRuntime = true
            add(inner)
        }
    }

    mutating func add(_ type: TypeDeclaration) {
        if case .alias = type.kind {} else { needsRuntime = true }
        switch type.kind {
        case .model(let model):
            for property in model.properties { add(property.type) }
            if let additional = model.additional { add(additional) }
        case .enumeration: break
        case .alias(let target): add(target)
        case .multipart(let parts): for part in parts { add(part.type) }
        case .headers(let headers): for header in headers { add(header.type) }
        case .union(let union): for alternative in union.alternatives { add(alternative.type) }
        }
        for nested in type.nested { add(nested) }
    }

    mutating func add(_ methods: [Method], _ types: [TypeDeclaration]) {
        needsRuntime = true
        for method in methods {
            for argument in method.arguments { add(argument.type) }
            if let type = method.result.type { add(type) }
        }
        for type in types { add(type) }
    }

    var isEmpty: Bool { !needsFoundation && !needsRuntime }

    var value: MustacheValue {
        let modules = (needsFoundation ? ["Foundation"] : []) + (needsRuntime ? ["SDKRuntime"] : [])
        return .list(modules.map { .string($0) })
    }
}
