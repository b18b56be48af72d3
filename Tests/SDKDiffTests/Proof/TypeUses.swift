@testable import SDKDiff
@testable import SDKPlan

/// The ways in which values of a library's types travel, found by following its methods.
struct TypeUses {
    private var directions: [TypeName: Directions] = [:]

    init(_ library: Library) {
        let declarations = Self.declarations(of: library)
        var open: [(TypeName, Directions)] = []
        func push(_ type: SwiftType?, _ directions: Directions) {
            open += (type?.named ?? []).map { ($0, directions) }
        }
        for method in library.services.lazy.flatMap(\.methods) {
            for argument in method.arguments { push(argument.type, .request) }
            push(method.result.type, .response)
            if let headers = method.headers { open.append((headers, .response)) }
            for failure in method.failures { push(failure.type, .response) }
        }
        for type in library.types {
            if case .events = type.kind { open.append((type.name, .response)) }
        }
        while let (name, travelled) = open.popLast() {
            let before = directions[name] ?? []
            guard !before.isSuperset(of: travelled) else { continue }
            directions[name] = before.union(travelled)
            switch declarations[name]?.kind {
            case .model(let model)?:
                for property in model.properties { push(property.type, travelled) }
                push(model.additional, travelled)
            case .union(let union)?:
                for alternative in union.alternatives { push(alternative.type, travelled) }
            case .alias(let type)?: push(type, travelled)
            case .multipart(let parts)?: for part in parts { push(part.type, travelled) }
            case .headers(let headers)?: for header in headers { push(header.type, travelled) }
            case .events(let events)?: for event in events { push(event.type, travelled) }
            case .enumeration?, nil: break
            }
        }
    }

    /// Both ways for a type that no method needs: it is there to be used all the same.
    subscript(name: TypeName) -> Directions { directions[name] ?? .both }

    private static func declarations(of library: Library) -> [TypeName: TypeDeclaration] {
        var declarations: [TypeName: TypeDeclaration] = [:]
        var open = library.types + library.services.flatMap(\.types)
        while let type = open.popLast() {
            declarations[type.name] = type
            open += type.nested
        }
        return declarations
    }
}
