extension Planner {
    /// The name of the service for operations without a tag.
    private static let untagged = "Default"

    mutating func plannedServices() -> [Service] {
        var groups: [String: [API.Operation]] = [:]
        for operation in api.operations {
            groups[operation.tags.first ?? Self.untagged, default: []].append(operation)
        }
        var tags = api.tags.filter { groups[$0.name] != nil }
        let declared = Set(tags.map(\.name))
        for operation in api.operations {
            let name = operation.tags.first ?? Self.untagged
            if !declared.contains(name), !tags.contains(where: { $0.name == name }) {
                tags.append(API.Tag(name: name))
            }
        }
        let taken = Set(models.values.map(\.name.text)).union([moduleName])
        let names = Namer.unique(
            tags.map { Self.serviceWire($0.name) },
            plain: { wire in
                let text = Namer.typeText(wire)
                return taken.contains(text) ? text + "Service" : text
            }, taken: taken)
        return zip(tags, names).map { tag, name in
            service(tag, name: TypeName(text: name), operations: groups[tag.name] ?? [])
        }
    }

    private static func serviceWire(_ tag: String) -> String {
        let words = Words.split(tag)
        // What has no letter is spelled by its code, before the suffix joins it.
        if words.isEmpty { return Namer.typeText(tag) + "API" }
        let text = CaseStyle.upperCamel(words)
        return text.hasSuffix("API") || text.hasSuffix("Api") ? tag : tag + " API"
    }

    private mutating func service(
        _ tag: API.Tag, name: TypeName, operations: [API.Operation]
    ) -> Service {
        let wires = operations.map(Self.methodWire)
        let names = Namer.unique(
            wires, plain: Self.methodText,
            taken: ReservedWords.nestedTypes.union(["client"]))
        var scope = TypeScope(within: name)
        var methods: [Method] = []
        methods.reserveCapacity(operations.count)
        for (operation, text) in zip(operations, names) {
            methods.append(method(operation, named: MemberName(text: text), in: &scope))
        }
        // By name, as the vendor's documents have them: the place of a method doesn't depend on
        // where its path stands in the description.
        methods.sort { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
        return Service(
            name: name, tag: operations.first?.tags.isEmpty == false ? tag.name : nil,
            description: tag.description, methods: methods, types: scope.declarations)
    }

    /// The method's name in the description; without one, the verb and the path tell it.
    static func methodWire(_ operation: API.Operation) -> String {
        if let name = operation.methodName ?? operation.id, !Words.split(name).isEmpty {
            return name
        }
        var wire = operation.method.lowercased()
        for segment in operation.path.split(separator: "/") {
            wire += segment.hasPrefix("{") ? " by " : " "
            wire += segment
        }
        return wire
    }

    private static func methodText(_ wire: String) -> String {
        let text = Namer.memberText(wire)
        return text == "client" || ReservedWords.members.contains(text) ? text + "Method" : text
    }
}
