import SDKDocument

/// Finds properties that the configuration names.
struct PropertyFinder {
    private let declarations: [TypeName: TypeDeclaration]

    init(types: [TypeDeclaration], services: [Service]) {
        var declarations: [TypeName: TypeDeclaration] = [:]
        for types in [types] + services.map(\.types) {
            types.forEachNested { declarations[$0.name] = $0 }
        }
        self.declarations = declarations
    }

    /// The property that names lead to, by `.`, if its type fits.
    func path(
        _ text: String, of start: SwiftType, _ fits: (SwiftType) -> Bool
    ) -> PropertyPath? {
        var path = PropertyPath(steps: [], type: start)
        for name in text.split(separator: ".") {
            let property = model(path.type)?.properties.first {
                WireName($0.wireName) == WireName(String(name))
            }
            guard let property else { return nil }
            path.steps.append(
                PropertyPath.Step(name: property.name, isOptional: property.isOptional))
            path.type = property.type
        }
        return fits(path.type.resolved) ? path : nil
    }

    func model(_ type: SwiftType) -> ModelDeclaration? {
        guard case .named(let name, nil) = type.resolved,
            case .model(let model)? = declarations[name]?.kind
        else { return nil }
        return model
    }

    func enumeration(_ type: SwiftType) -> EnumDeclaration? {
        guard case .named(let name, nil) = type.resolved,
            case .enumeration(let enumeration)? = declarations[name]?.kind
        else { return nil }
        return enumeration
    }

    /// How a value of a type becomes text; nil for a type that is none.
    func wording(of type: SwiftType) -> PropertyPath.Wording? {
        let type = type.resolved
        if type.isText { return .plain }
        if type.isWholeNumber || type == .builtin(.bool) { return .converted }
        switch enumeration(type)?.raw {
        case .string: return .rawValue
        case .int: return .convertedRawValue
        case .double, .json, nil: return nil
        }
    }
}

extension SwiftType {
    var isText: Bool { self == .builtin(.string) }

    var isWholeNumber: Bool { self == .builtin(.int) || self == .builtin(.int64) }
}
