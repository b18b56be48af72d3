import SDKDescription
import SDKDocument

extension Planner {
    mutating func plannedServices() -> [Service] {
        var groups: [WireName: [API.Operation]] = [:]
        for operation in api.operations {
            groups[WireName(operation.serviceTag), default: []].append(operation)
        }
        var tags = api.tags.filter { groups[WireName($0.name)] != nil }
        var declared = Set(tags.map { WireName($0.name) })
        for operation in api.operations {
            let name = operation.serviceTag
            if declared.insert(WireName(name)).inserted { tags.append(API.Tag(name: name)) }
        }
        let taken = typeTexts.union([moduleName])
        let names = Self.serviceNames(tags.map(\.name), taken: taken)
        return zip(tags, names).map { tag, name in
            service(tag, name: TypeName(text: name), operations: groups[WireName(tag.name)] ?? [])
        }
    }

    static func serviceWire(_ tag: String) -> String {
        let words = Words.split(tag)
        // What has no letter is spelled by its code, before the suffix joins it.
        if words.isEmpty { return Namer.typeText(tag, prefix: tagPrefix) + "API" }
        let text = CaseStyle.upperCamel(words)
        return text.hasSuffix("API") || text.hasSuffix("Api") ? tag : tag + " API"
    }

    private mutating func service(
        _ tag: API.Tag, name: TypeName, operations: [API.Operation]
    ) -> Service {
        let names = Self.methodNames(operations)
        var scope = TypeScope(within: name, moduleName: moduleName)
        var methods: [Method] = []
        methods.reserveCapacity(operations.count)
        // By name, as the vendor's documents have them: the place of a method, and of the types
        // that it needs, doesn't depend on where its path stands in the description.
        let sorted = zip(operations, names).sorted {
            $0.1.utf8.lexicographicallyPrecedes($1.1.utf8)
        }
        for (operation, text) in sorted {
            methods.append(method(operation, named: MemberName(text: text), in: &scope))
        }
        return Service(
            name: name, tag: operations.first?.tags.isEmpty == false ? tag.name : nil,
            description: tag.description, methods: methods, types: scope.declarations)
    }

    /// The method's name in the description; without one, the verb and the path tell it.
    package static func methodWire(_ operation: API.Operation) -> String {
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

    static func methodText(_ wire: String) -> String {
        Namer.memberText(wire, besides: ["client"], suffix: "Method")
    }
}
